import { FlitError } from '@flit-ml/spec'
import { type LabelledData, pick } from './labelled-data.ts'
import { holdOut } from './split-classes.ts'

export interface Parts {
  /** What is learnt from. */
  readonly training: LabelledData
  /** What neither folds nor parameters have seen. */
  readonly holdout: LabelledData
}

/**
 * Holds a share of the rows out.
 * @throws FlitError FLIT_TRAINING_DATA_INVALID as `assertParts` does.
 */
export function partData(data: LabelledData, share: number, seed: number): Parts {
  const { held, others } = holdOut(data.labels, share, seed)
  return { training: pick(data, others), holdout: pick(data, held) }
}

/** @throws FlitError FLIT_TRAINING_DATA_INVALID where a class is in none of the holdout, or not in every fold. */
export function assertParts({ training, holdout }: Parts, folds: number): void {
  for (const label of [0, 1] as const) {
    assertRows(training, label, folds, `each of the ${folds} folds`)
    assertRows(holdout, label, 1, 'the holdout')
  }
}

function assertRows({ labels }: LabelledData, label: 0 | 1, least: number, where: string): void {
  const found = labels.filter((each) => each === label).length
  if (found >= least) return
  const expected = `at least ${least} row${least === 1 ? '' : 's'} of either class`
  throw new FlitError('FLIT_TRAINING_DATA_INVALID', {
    problem: `Of the ${label === 1 ? 'positive' : 'other'} class there are ${found} rows, too few for ${where}.`,
    remedy: `Give ${expected} for it: more data, or another --folds or --holdout.`,
    details: { expected },
  })
}
