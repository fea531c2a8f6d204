import type { GoldenRows, Row, Signature } from '@flit-ml/spec'
import type { ModelFiles } from '../request.ts'
import type { ModelOfRows } from '../sources/model-draft.ts'
import { answerRows, checkVariety } from './answer-rows.ts'
import { checkPredictions } from './check-predictions.ts'
import { goldenRows } from './golden-rows.ts'
import { loadDraft } from './load-draft.ts'
import { readExpected } from './read-expected.ts'
import { rowsOf, rowsWithout } from './rows-of.ts'
import { signatureOf } from './signature-of.ts'

/** All that a package holds of a model. */
export interface DescribedModel {
  readonly draft: ModelOfRows
  /** The package name of the runtime that runs it. */
  readonly runtime: string
  readonly signature: Signature
  /** With the expected predictions where there are some, and else with the model's own answers. */
  readonly golden: GoldenRows
  /** How far the answers are from those expected, at most. */
  readonly largestDifference?: number
}

/** Asks the model for the answers to the example rows, and compares them with those expected. */
export async function describeModel(draft: ModelOfRows, files: ModelFiles): Promise<DescribedModel> {
  const [given, more] = [rowsOf(draft.inputs), rowsWithout(draft.inputs)]
  const path = files.csv ?? 'the invented rows'
  const [output = ''] = Object.keys(draft.encoding.output.columns)
  const { runtime, model } = await loadDraft(draft, signatureOf(draft, { input: {}, output: {} }))
  const answers = await answerRows(model, [...given, ...more], path, output)
  await model.dispose?.()
  const checked = compare(answers.slice(0, given.length), files, output)
  const known = [...(checked?.expected ?? []), ...answers.slice(checked ? given.length : 0)]
  const golden = goldenRows([...given, ...more], known, output)
  checkVariety(
    golden.outputs.map((each) => each[output]),
    path,
  )
  return {
    draft,
    runtime: runtime.name,
    signature: signatureOf(draft, exampleOf(golden)),
    golden,
    ...(checked && { largestDifference: checked.largest }),
  }
}

function compare(answers: readonly number[], { expected: path, expectedColumn }: ModelFiles, output: string) {
  if (path === undefined) return undefined
  const expected = readExpected(path, answers.length, output, expectedColumn)
  return { expected, largest: checkPredictions(answers, expected, path) }
}

/** The first golden row that misses nothing, or else the first. */
function exampleOf({ rows, outputs }: GoldenRows): Signature['example'] {
  const whole = Math.max(
    0,
    rows.findIndex((row) => !Object.values(row).includes(null)),
  )
  return { input: rows[whole] as Row, output: outputs[whole] ?? {} }
}
