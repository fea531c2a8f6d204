import { hash } from '../assignment/hash.ts'
import type { Decision } from '../decision.ts'
import type { DecisionSink } from '../decision-sink.ts'
import type { Route } from '../routes/route.ts'
import type { Generation } from '../switching/generation.ts'
import { collectAnswers } from './collect-answers.ts'
import type { ShadowRunner } from './shadow-runner.ts'

/** Has the shadows of a route see what was decided, each its sample, and a store keep what they say. */
export function addShadows(
  { name: route, shadows, timeLimit }: Route,
  { id, row }: Decision,
  generation: Generation,
  runner: ShadowRunner,
  store: DecisionSink | undefined,
): void {
  const sampled = shadows.filter(({ name, sample }) => sample === 1 || (hash(name, id, 2) as number) < sample)
  const collect = store && collectAnswers(sampled.length, (answers) => keepAnswers(store, id, answers))
  // Whoever asked may go on to change the row.
  const copy = { ...row }
  for (const shadow of sampled) {
    generation.enter()
    const job = { route, shadow, row: copy, timeLimit, leave: () => generation.leave() }
    runner.add(collect ? { ...job, collect } : job)
  }
}

function keepAnswers(store: DecisionSink, id: string, answers: Decision['shadows']): void {
  store.addShadows(id, answers).catch((error: unknown) => {
    process.emitWarning(`What the shadows of a decision said could not be kept: ${error}`)
  })
}
