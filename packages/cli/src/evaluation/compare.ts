import { createRegistry, type LoadedModel } from '@flit-ml/core'
import { usageError } from '../errors.ts'
import { assertNotInput } from '../output/assert-not-input.ts'
import { comparisonOf } from './comparison-of.ts'
import type { EvaluationOptions } from './evaluation-options.ts'
import { measureSpeed } from './measure-speed.ts'
import { publishReport } from './publish-report.ts'
import { scoreModel } from './score-model.ts'
import { sharedRows } from './shared-rows.ts'
import { speedSection } from './speed-section.ts'

/** Says which of two models is better on the same rows, and what changes when the second takes the first one's place. */
export async function compare(present: string, next: string, options: EvaluationOptions): Promise<void> {
  assertNotInput([options.data, options.reference], options.html, '--html')
  await using registry = createRegistry({ dir: options.dir })
  await using modelA = await registry.getModel(present)
  await using modelB = await registry.getModel(next)
  assertSameTask(modelA, modelB)
  const [a, b] = [await scoreModel(modelA, options), await scoreModel(modelB, options)]
  const [dataOfA, dataOfB] = sharedRows(a.data, b.data)
  const { report, sections } = comparisonOf({ ...a, data: dataOfA }, { ...b, data: dataOfB }, options)
  const speed = await measureSpeed([a, b].map(({ model, data }) => ({ model, rows: data.sample })))
  await publishReport(
    {
      head: {
        title: `${modelA.info.reference} and ${modelB.info.reference}: which is better`,
        about: `On ${options.data}, label ${options.label}.`,
      },
      report: { data: options.data, label: options.label, ...report, speed },
      sections: [...sections, speedSection(speed)],
    },
    options,
  )
  for (const { assertNoneRefused } of [a, b]) assertNoneRefused()
}

function assertSameTask({ info: a }: LoadedModel, { info: b }: LoadedModel): void {
  if (a.task === b.task) return
  const problem = `${a.reference} is of the task ${a.task}, and ${b.reference} of ${b.task}.`
  throw usageError('model', problem, 'Name two models of one task.')
}
