import { createRegistry } from '@flit-ml/core'
import { compareModels, comparisonSections, type ScoredModel } from '@flit-ml/report'
import { assertNotInput } from '../output/assert-not-input.ts'
import type { EvaluationOptions } from './evaluation-options.ts'
import { measureSpeed } from './measure-speed.ts'
import { outcomesOf } from './outcomes-of.ts'
import { publishReport } from './publish-report.ts'
import type { ScoredFile } from './score-file.ts'
import { type Scored, scoreModel } from './score-model.ts'
import { sharedRows } from './shared-rows.ts'
import { speedSection } from './speed-section.ts'

/** Says which of two models is better on the same rows, and what changes when the second takes the first one's place. */
export async function compare(present: string, next: string, options: EvaluationOptions): Promise<void> {
  assertNotInput([options.data, options.reference], options.html, '--html')
  await using registry = createRegistry({ dir: options.dir })
  await using modelA = await registry.getModel(present)
  await using modelB = await registry.getModel(next)
  const [a, b] = [await scoreModel(modelA, options), await scoreModel(modelB, options)]
  const [dataOfA, dataOfB] = sharedRows(a.data, b.data)
  const report = compareModels(scoredModel(a, dataOfA), scoredModel(b, dataOfB), outcomesOf(dataOfA, options))
  const speed = await measureSpeed([a, b].map(({ model, data }) => ({ model, rows: data.sample })))
  await publishReport(
    {
      head: {
        title: `${report.a.model} and ${report.b.model}: which is better`,
        about: `On ${options.data}, label ${options.label}.`,
      },
      report: { data: options.data, label: options.label, ...report, speed },
      sections: [...comparisonSections(report), speedSection(speed)],
    },
    options,
  )
  for (const { assertNoneRefused } of [a, b]) assertNoneRefused()
}

function scoredModel({ model, reference }: Scored, { scores }: ScoredFile): ScoredModel {
  return { model: model.info.reference, scores, ...(reference && { reference }) }
}
