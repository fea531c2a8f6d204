import { median } from './median.ts'

/** One call of one side; `turn` counts up, so that calls can take turns with different rows. */
export type Side = (turn: number) => unknown

export interface Rounds {
  readonly rounds: number
  /** Calls of each side in one round. */
  readonly calls: number
}

/** For each side, the microseconds that one of its calls took, round by round. */
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>

/**
 * Times several sides in one run: in each round each side is called so many times, and every other round goes backwards.
 * The rounds are preceded by a quarter more, which warm up and do not count.
 */
export async function interleave<Name extends string>(
  sides: Readonly<Record<Name, Side>>,
  { rounds, calls }: Rounds,
): Promise<Times<Name>> {
  const names = Object.keys(sides) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (let round = -Math.ceil(rounds / 4); round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const time = await timeCalls(sides[name], Math.abs(round) * calls, calls)
      if (round >= 0) times[name].push(time)
    }
  }
  return times
}

async function timeCalls(side: Side, firstTurn: number, calls: number): Promise<number> {
  const start = performance.now()
  for (let call = 0; call < calls; call++) {
    const answer = side(firstTurn + call)
    if (answer instanceof Promise) await answer
  }
  return ((performance.now() - start) * 1000) / calls
}

/** How many times as long the one side took as the other: the median of the rounds, in each of which both met the same noise. */
export function ratio(one: readonly number[], other: readonly number[]): number {
  return median(one.map((time, round) => time / (other[round] ?? Number.NaN)))
}
