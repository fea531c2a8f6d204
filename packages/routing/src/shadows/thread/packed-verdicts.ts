import type { Verdict } from '../shadow-job.ts'

/** What came of the row of that number. */
export interface VerdictOf extends Verdict {
  readonly number: number
}

/** Many of them as one message that costs little. */
export interface PackedVerdicts {
  /** Number, score, latency and the index of the code (-1: none), one after the other; NaN stands for `null`. */
  readonly numbers: Float64Array
  readonly codes: readonly string[]
}

const width = 4

export function packVerdicts(group: readonly VerdictOf[]): PackedVerdicts {
  const codes = [...new Set(group.flatMap(({ code }) => code ?? []))]
  const numbers = new Float64Array(width * group.length)
  for (const [at, { number, score, latency, code }] of group.entries()) {
    numbers.set([number, score ?? Number.NaN, latency ?? Number.NaN, codes.indexOf(code ?? '')], width * at)
  }
  return { numbers, codes }
}

export function* unpackVerdicts({ numbers, codes }: PackedVerdicts): Generator<VerdictOf> {
  for (let at = 0; at < numbers.length; at += width) {
    const number = numbers[at] as number
    yield {
      number,
      score: orNull(numbers[at + 1]),
      latency: orNull(numbers[at + 2]),
      code: codes[numbers[at + 3] as number] ?? null,
    }
  }
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}
