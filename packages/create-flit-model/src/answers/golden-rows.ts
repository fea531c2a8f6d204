import type { GoldenRows, Row } from '@flit-ml/spec'

const most = 20

/** Rows spread over all of them, and for each input that is missing somewhere the first row without it; with answers. */
export function goldenRows(rows: readonly Row[], answers: readonly number[], output: string): GoldenRows {
  const places = [...new Set([...spread(rows.length), ...firstMissing(rows)])].sort((one, other) => one - other)
  const outputs = places.map((place) => answers[place] as number)
  return {
    tolerance: toleranceFor(outputs),
    rows: places.map((place) => rows[place] as Row),
    outputs: outputs.map((answer) => ({ [output]: answer })),
  }
}

function spread(count: number): number[] {
  const length = Math.min(count, most)
  return Array.from({ length }, (_, at) => Math.floor((at * count) / length))
}

function firstMissing(rows: readonly Row[]): number[] {
  const names = Object.keys(rows[0] ?? {})
  return names.map((name) => rows.findIndex((row) => row[name] === null)).filter((place) => place >= 0)
}

/** 1e-6; beyond 1, as many digits of the largest answer. */
function toleranceFor(answers: readonly number[]): number {
  const largest = Math.max(1, ...answers.map(Math.abs))
  return Number(`1e${Math.ceil(Math.log10(largest)) - 6}`)
}
