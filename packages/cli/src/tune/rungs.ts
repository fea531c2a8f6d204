import { FlitError } from '@flit-ml/spec'
import { usageError } from '../errors.ts'
import type { LabelledData } from '../train/labelled-data.ts'
import type { Fold } from '../train/splits/fold.ts'

/** One step of a search: so many trials, each on one of so many parts of the rows. */
export interface Rung {
  readonly trials: number
  readonly divisor: number
}

/** How many are dropped at each step of successive halving, and how much more the others learn from. */
const factor = 3

/** What the first step of successive halving has to learn from at least. */
const leastRows = 100
const leastOfClass = 20

/**
 * The steps of successive halving: all trials on a share of the rows, the best third on three times as many, until the last ones
 * learn from all.
 *
 * Source: Jamieson & Talwalkar 2016, AISTATS 51:240–248.
 * @throws FlitError FLIT_USAGE where there are too few trials, FLIT_TRAINING_DATA_INVALID too few rows.
 */
export function halvingRungs(trials: number, labels: LabelledData['labels'], folds: readonly Fold[]): Rung[] {
  if (trials < factor) throw usageError('trials', `Of ${trials} trials no third goes on.`, 'Give --trials 3 or more.')
  const steps = Math.min(power(trials), power(smallestShare(labels, folds)))
  if (steps < 1) throw tooFewRows(labels.length)
  return Array.from({ length: steps + 1 }, (_, step) => ({
    trials: Math.ceil(trials / factor ** step),
    divisor: factor ** (steps - step),
  }))
}

/** The search in which every trial learns from all. */
export function oneRung(trials: number): Rung[] {
  return [{ trials, divisor: 1 }]
}

/** The largest whole power of the factor within a number. */
function power(limit: number): number {
  return limit < factor ? 0 : 1 + power(limit / factor)
}

/** Into how many parts what is learnt from may be divided, whichever fold is asked. */
function smallestShare(labels: LabelledData['labels'], folds: readonly Fold[]): number {
  const learnt = folds.map((fold) => fold.learnt.map((index) => labels[index] as number))
  return Math.min(...learnt.flatMap((each) => [each.length / leastRows, rarest(each) / leastOfClass]))
}

/** How many rows are of the rarer class, where there are two. */
function rarest(labels: LabelledData['labels']): number {
  if (new Set(labels).size > 2) return Number.POSITIVE_INFINITY
  const positives = labels.filter((label) => label === 1).length
  return Math.min(positives, labels.length - positives)
}

function tooFewRows(rows: number): FlitError {
  const expected = `${leastRows} rows, ${leastOfClass} of either class, in a third of what a fold learns from`
  return new FlitError('FLIT_TRAINING_DATA_INVALID', {
    problem: `${rows} rows are too few for a search by halving, which needs ${expected}.`,
    remedy: 'Search at random: --search random.',
    details: { expected },
  })
}
