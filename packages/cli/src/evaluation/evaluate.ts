import { createRegistry } from '@flit-ml/core'
import { assertNotInput } from '../output/assert-not-input.ts'
import { evaluationOf } from './evaluation-of.ts'
import type { EvaluationOptions } from './evaluation-options.ts'
import { measureSpeed } from './measure-speed.ts'
import { publishReport } from './publish-report.ts'
import { scoreModel } from './score-model.ts'
import { speedSection } from './speed-section.ts'

/** Says how good a model is on rows with known outcomes. */
export async function evaluate(reference: string, options: EvaluationOptions): Promise<void> {
  assertNotInput([options.data, options.reference], options.html, '--html')
  await using registry = createRegistry({ dir: options.dir })
  await using model = await registry.getModel(reference)
  const scored = await scoreModel(model, options)
  const name = model.info.reference
  const { report, sections } = evaluationOf(scored, options)
  const speed = await measureSpeed([{ model, rows: scored.data.sample }])
  await publishReport(
    {
      head: { title: `How good ${name} is`, about: `On ${options.data}, label ${options.label}.` },
      report: { data: options.data, label: options.label, ...report, speed },
      sections: [...sections, speedSection(speed)],
    },
    options,
  )
  scored.assertNoneRefused()
}
