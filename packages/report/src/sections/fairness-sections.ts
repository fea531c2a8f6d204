import type { Disparity, GroupFigures } from '@flit-ml/evaluation'
import type { Fairness } from '../figures/fairness.ts'
import type { ModelFigures } from '../figures/model-figures.ts'
import { fairnessPlot } from '../plot/plots/fairness-plot.ts'
import { count, decimal, percent, withInterval } from './numbers.ts'
import type { ReportTable, Section } from './section.ts'

/** A section for each protected attribute. */
export function fairnessSections(models: readonly ModelFigures[], positive: string): Section[] {
  const attributes = models[0]?.fairness.map(({ attribute }) => attribute) ?? []
  return attributes.map((attribute, at) => {
    const found = models.map(({ model, fairness }) => ({ model, ...(fairness[at] as Fairness) }))
    return {
      title: `Fairness by ${attribute}`,
      words: found.map(fairnessWords),
      tables: found.map((fairness) => tableOf(fairness, positive)),
      plots: [fairnessPlot(attribute, found)],
    }
  })
}

type Named = Fairness & { readonly model: string }

function fairnessWords({ model, disparities }: Named): string {
  const below = disparities.filter(({ adverseImpactRatio: ratio }) => ratio && ratio.value < 0.8)
  if (below.length === 0) return `${model}: no group is approved less than four fifths as often as another.`
  const named = below
    .map(({ group, adverseImpactRatio: ratio }) => `${group} (${decimal(ratio?.value ?? 0, 2)})`)
    .join(', ')
  return `${model}: approved less than four fifths as often as ${below[0]?.reference}: ${named}. The four-fifths rule asks for a reason.`
}

function tableOf({ model, attribute, groups, disparities }: Named, positive: string): ReportTable {
  const byGroup = new Map(disparities.map((disparity) => [disparity.group, disparity]))
  return {
    caption: `${model}: ${attribute} at its cut-off, by the rows of known outcome`,
    head: ['group', 'rows', positive, 'approved', 'impact ratio', 'opportunity', 'AUC'],
    rows: groups.map((group) => cellsOf(group, byGroup.get(group.group))),
  }
}

function cellsOf(group: GroupFigures, disparity: Disparity | undefined): string[] {
  return [
    group.group,
    count(group.count),
    percent(group.positiveRate.value),
    withInterval(group.approvalRate, percent),
    disparity ? withInterval(disparity.adverseImpactRatio, (value) => decimal(value, 2)) : 'reference',
    disparity ? withInterval(disparity.opportunityDifference, percent) : 'reference',
    group.auc ? decimal(group.auc.value) : '–',
  ]
}
