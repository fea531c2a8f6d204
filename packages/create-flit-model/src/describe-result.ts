import type { DescribedModel } from './answers/describe-model.ts'
import type { Request } from './request.ts'

/** What was made, what was taken without being said, and what to do next. */
export function describeResult(request: Request, model: DescribedModel | undefined, notes: readonly string[]): string {
  const { folder, id, packageName, from } = request
  const said = [...notes, ...(model ? notesOf(model, request) : [])].map((note) => `  - ${note}\n`)
  return [
    `${folder}: the package ${packageName} with the model ${id}, of ${from ?? 'the template'}.\n`,
    ...(said.length > 0 ? ['\nTaken from what is there:\n', ...said] : []),
    `\nNext, in ${folder}:\n`,
    '  npm install\n',
    '  npm test\n',
    `  write ${model ? 'MODEL_CARD.md' : 'your own model into model/, and MODEL_CARD.md'}, and the license in package.json\n`,
    '  npm publish\n',
  ].join('')
}

function notesOf({ draft, golden, largestDifference }: DescribedModel, { csv, expected }: Request): string[] {
  const optional = draft.inputs.filter((input) => input.optional).map(({ name }) => name)
  return [
    ...draft.inputs.flatMap(({ note }) => note ?? []),
    ...(draft.ignored.length > 0 ? [`The model does not take ${draft.ignored.join(', ')}.`] : []),
    optional.length > 0 ? `${optional.join(', ')} may be missing.` : 'No input may be missing.',
    csv === undefined
      ? 'The golden rows are invented: --csv takes real ones.'
      : `${golden.rows.length} golden rows of ${csv}.`,
    largestDifference === undefined
      ? "The golden answers are the model's own: --expected compares them with those of the training."
      : `The model answers as ${expected} says, to ${largestDifference.toPrecision(2)} in each row.`,
  ]
}
