import { WrongAnswers } from '../harness/wrong-answers.ts'
import type { Tree } from './with-trees.ts'

/** @throws WrongAnswers where a search did not find each of the tree's models once. */
export function assertSameModels({ layout, packages, models }: Tree, found: readonly string[]): void {
  const expected = Array.from({ length: models }, (_, at) => `@models/model-${at}`).sort()
  if (JSON.stringify(found.toSorted()) === JSON.stringify(expected)) return
  throw new WrongAnswers(`${found.length} of ${models} models were found among ${packages} packages (${layout}).`)
}
