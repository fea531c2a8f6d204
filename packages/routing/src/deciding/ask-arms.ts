import type { Assigned } from '../assignment/assign.ts'
import type { Observers } from '../observing/observers.ts'
import type { Route } from '../routes/route.ts'
import { type Answer, Answering } from './answer.ts'
import { isRefusedRow } from './failure-of.ts'
import type { Request } from './request.ts'

/** Where the answer to a request stands. */
export interface Placed {
  readonly answer: Answer
  /** Of the request among the rows of its answer. */
  readonly index: number
}

/**
 * Asks each arm once, for all of its rows; gives back where the answer to each request stands.
 * @throws FlitError FLIT_ROW_INVALID, by the row's index among the requests, or why nothing answered.
 */
export async function askArms(
  route: Route,
  requests: readonly Request[],
  assigned: readonly Assigned[],
  observers: Observers,
): Promise<readonly Placed[]> {
  const started = performance.now()
  const rowAt = (at: number) => (requests[at] as Request).row
  const placed: Placed[] = []
  const groups = Map.groupBy(requests.keys(), (at) => (assigned[at] as Assigned).challenger)
  const ask = async ([challenger, members]: readonly [number, readonly number[]]): Promise<void> => {
    const answer = await new Answering(route, members.map(rowAt), observers, started).by(challenger)
    for (const [index, at] of members.entries()) placed[at] = { answer, index }
  }
  try {
    await Promise.all([...groups].map(ask))
    return placed
  } catch (error) {
    // Its index is within its group: asked for all of them, the champion refuses the row by its own.
    if (isRefusedRow(error)) await route.champion.candidate.model.predict(requests.map(({ row }) => row))
    throw error
  }
}
