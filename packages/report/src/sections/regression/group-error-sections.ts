import type { AttributeErrors, RegressorFigures } from '../../figures/regression/regressor-figures.ts'
import { groupResidualsPlot } from '../../plot/plots/regression/group-residuals-plot.ts'
import { count, quantity, withInterval } from '../numbers.ts'
import type { Section } from '../section.ts'

type Named = AttributeErrors & { readonly model: string }

/** A section for each protected attribute. */
export function groupErrorSections(models: readonly RegressorFigures[]): Section[] {
  const attributes = models[0]?.groups.map(({ attribute }) => attribute) ?? []
  return attributes.map((attribute, at) => {
    const found = models.map(({ model, groups }) => ({ model, ...(groups[at] as AttributeErrors) }))
    return {
      title: `Errors by ${attribute}`,
      words: found.map(leaningWords),
      tables: found.map(({ model, groups }) => ({
        caption: `${model}: its errors by ${attribute}`,
        head: ['group', 'rows', 'mean outcome', 'mean residual', 'MAE', 'RMSE'],
        rows: groups.map((group) => [
          group.group,
          count(group.count),
          quantity(group.meanOutcome),
          withInterval(group.meanResidual, quantity),
          quantity(group.mae.value),
          quantity(group.rmse.value),
        ]),
      })),
      plots: [groupResidualsPlot(attribute, found)],
    }
  })
}

function leaningWords({ model, groups }: Named): string {
  const named = (isLeaning: (group: Named['groups'][number]) => boolean): string =>
    groups
      .filter(isLeaning)
      .map(({ group }) => group)
      .join(', ')
  const little = named(({ meanResidual }) => meanResidual.low > 0)
  const much = named(({ meanResidual }) => meanResidual.high < 0)
  const said = [little && `too little for ${little}`, much && `too much for ${much}`].filter(Boolean)
  if (said.length === 0)
    return `${model} predicts neither too little nor too much for any group, as far as these rows can tell.`
  return `${model} predicts ${said.join(', and ')}, by intervals of 95 % each: of many groups one may be so by chance.`
}
