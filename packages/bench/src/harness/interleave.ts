import { median } from './median.ts'

/** One call of one side; `turn` counts up, so that calls can take turns with different rows. */
export type Side = (turn: number) => unknown

export interface Rounds {
  /** How many rounds count. Default: 100. */
  readonly rounds?: number
  /** How long the sides are called before. Default: 500. */
  readonly warmUpMilliseconds?: number
  /**
   * How long the slowest side takes in a round at least. Default: 2. On a machine that others use too, a short round is less
   * often interrupted; a side that is much faster than another would else look better than it is.
   */
  readonly roundMilliseconds?: number
}

/** For each side, the microseconds that one of its calls took, round by round. */
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>

/**
 * Times several sides in one run. In each round each side is called equally often, so that the slowest takes
 * `roundMilliseconds` at least; every other round goes backwards.
 */
export async function interleave<Name extends string>(
  sides: Readonly<Record<Name, Side>>,
  { rounds = 100, warmUpMilliseconds = 500, roundMilliseconds = 2 }: Rounds = {},
): Promise<Times<Name>> {
  const names = Object.keys(sides) as Name[]
  const calls = await warmUp(Object.values(sides), warmUpMilliseconds, roundMilliseconds)
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      times[name].push(((await timeCalls(sides[name], round * calls, calls)) * 1000) / calls)
    }
  }
  return times
}

/** Calls the sides for so long; gives back how many calls of the slowest fill a round. */
async function warmUp(sides: readonly Side[], milliseconds: number, roundMilliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds
  for (let calls = 1; ; ) {
    const times: number[] = []
    for (const side of sides) times.push(await timeCalls(side, 0, calls))
    if (Math.max(...times) < roundMilliseconds) calls *= 2
    else if (performance.now() > end) return calls
  }
}

/** In milliseconds, for all the calls. */
async function timeCalls(side: Side, firstTurn: number, calls: number): Promise<number> {
  const start = performance.now()
  for (let call = 0; call < calls; call++) {
    const answer = side(firstTurn + call)
    if (answer instanceof Promise) await answer
  }
  return performance.now() - start
}

/**
 * How many times as long the one side took as the other: the median over the rounds, in each of which both met the same
 * noise.
 */
export function ratio(one: readonly number[], other: readonly number[]): number {
  return median(one.map((time, round) => time / (other[round] ?? Number.NaN)))
}
