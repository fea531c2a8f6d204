import { FlitError, type Model, type Row } from '@flit-ml/spec'
import { invalidExample } from '../errors.ts'

const batch = 1000

/**
 * What the model answers to each row: the probability, or the value.
 * @throws FlitError FLIT_EXAMPLE_INVALID where an answer is no number, or no probability.
 */
export async function answerRows(model: Model, rows: readonly Row[], path: string, name: string): Promise<number[]> {
  const answers: number[] = []
  for (let start = 0; start < rows.length; start += batch) {
    const outputs = await model.predict(rows.slice(start, start + batch))
    answers.push(...outputs.map((output) => Number(output[name])))
  }
  checkAnswers(answers, rows, path, name)
  return answers
}

function checkAnswers(answers: readonly number[], rows: readonly Row[], path: string, name: string): void {
  const isRight = (answer: number) =>
    Number.isFinite(answer) && (name !== 'probability' || (answer >= 0 && answer <= 1))
  const wrong = answers.findIndex((answer) => !isRight(answer))
  if (wrong < 0) return
  throw invalidExample(
    path,
    name,
    `The model answers row ${wrong + 1} of ${path}, ${JSON.stringify(rows[wrong])}, with ${answers[wrong]}, which is no ${name}.`,
    Number.isFinite(answers[wrong]) ? 'Mend the row, or add --task regression.' : 'Mend the row, or leave it out.',
  )
}

/** @throws FlitError FLIT_EXAMPLE_INVALID where all rows get one answer, so that nothing is seen of the model. */
export function checkVariety(answers: readonly unknown[], path: string): void {
  if (new Set(answers).size > 1) return
  throw new FlitError('FLIT_EXAMPLE_INVALID', {
    problem: `The model answers every row of ${path} with ${answers[0]}.`,
    remedy: 'Add --csv with rows that get different answers: they are what each release is checked against.',
    details: { path, field: '' },
  })
}
