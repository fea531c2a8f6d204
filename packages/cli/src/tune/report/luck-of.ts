import { type SelectionLuck, selectionLuck } from '@flit-ml/evaluation'
import { trialsFailed } from '../errors.ts'
import { type Found, figuresBy, type SearchPlan, winnerBy } from '../search.ts'

/**
 * The best trial of a search and how much of its figure is luck, by their numbers: the whole search is done again without each fold.
 * @throws FlitError FLIT_TRIALS_FAILED where none came to its end.
 */
export function luckOf(found: Found, plan: SearchPlan): SelectionLuck {
  const finalists = [...(found.at(-1)?.values() ?? [])].filter(({ outcome }) => 'folds' in outcome)
  if (finalists.length === 0) throw allFailed(found)
  const numbers = finalists.map(({ trial }) => trial)
  const choose = (folds: readonly number[]): number => {
    const winner = winnerBy(folds, found, plan)
    if (winner === undefined) throw allFailed(found)
    return numbers.indexOf(winner)
  }
  const figures = finalists.map((record) => figuresBy(record, plan.metric))
  const luck = selectionLuck(figures, { higherIsBetter: plan.metric.higherIsBetter, choose })
  const numberOf = (at: number): number => numbers[at] as number
  return { ...luck, best: numberOf(luck.best), chosen: luck.chosen.map(numberOf) }
}

function allFailed(found: Found): Error {
  const [first] = found.flatMap((rung) => [...rung.values()]).filter(({ outcome }) => 'error' in outcome)
  return trialsFailed(found[0]?.size ?? 0, first && 'error' in first.outcome ? first.outcome.error.problem : '')
}
