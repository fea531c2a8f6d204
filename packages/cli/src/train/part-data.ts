import { FlitError } from '@flit-ml/spec'
import { type LabelledData, pick } from './labelled-data.ts'
import { holdOut } from './split-classes.ts'

export interface Parts {
  /** What is learnt from. */
  readonly training: LabelledData
  /** What neither folds nor parameters have seen. */
  readonly holdout: LabelledData
}

/** Holds a share of the rows out. */
export function partData(data: LabelledData, share: number, seed: number): Parts {
  const { held, others } = holdOut(data.labels, share, seed)
  return { training: pick(data, others), holdout: pick(data, held) }
}

/** @throws FlitError FLIT_TRAINING_DATA_INVALID where a class is in none of the holdout, or not in every fold. */
export function assertClasses({ training, holdout }: Parts, folds: number): void {
  for (const label of [0, 1]) {
    const found = ({ labels }: LabelledData): number => labels.filter((each) => each === label).length
    const which = `Of the ${label === 1 ? 'positive' : 'other'} class`
    assertRows(found(training), folds, which, 'of either class', `each of the ${folds} folds`)
    assertRows(found(holdout), 1, which, 'of either class', 'the holdout')
  }
}

/** @throws FlitError FLIT_TRAINING_DATA_INVALID where a fold is empty, or the holdout does not have two outcomes at least. */
export function assertNumbers({ training, holdout }: Parts, folds: number): void {
  assertRows(training.labels.length, 2 * folds, 'In all', 'to learn from', `${folds} folds`)
  assertRows(new Set(holdout.labels).size, 2, 'Of different outcomes', 'of different outcomes', 'the holdout')
}

function assertRows(found: number, least: number, which: string, of: string, where: string): void {
  if (found >= least) return
  const expected = `at least ${least} row${least === 1 ? '' : 's'} ${of}`
  throw new FlitError('FLIT_TRAINING_DATA_INVALID', {
    problem: `${which} there ${found === 1 ? 'is 1 row' : `are ${found} rows`}, too few for ${where}.`,
    remedy: `Give ${expected} for it: more data, or another --folds or --holdout.`,
    details: { expected },
  })
}
