import type { ScoredFile } from './score-file.ts'

/** Two models' answers to the rows that both answered. */
export function sharedRows(a: ScoredFile, b: ScoredFile): readonly [ScoredFile, ScoredFile] {
  const isSame = a.numbers.length === b.numbers.length && a.numbers.every((number, row) => number === b.numbers[row])
  return isSame ? [a, b] : [onlyRowsOf(a, b), onlyRowsOf(b, a)]
}

function onlyRowsOf(file: ScoredFile, other: ScoredFile): ScoredFile {
  const wanted = new Set(other.numbers)
  const isShared = file.numbers.map((number) => wanted.has(number))
  const pick = <T>(values: readonly T[]): T[] => values.filter((_, row) => isShared[row])
  return {
    numbers: pick(file.numbers),
    scores: pick(file.scores),
    columns: new Map(Array.from(file.columns, ([name, values]) => [name, pick(values)])),
    sample: file.sample,
  }
}
