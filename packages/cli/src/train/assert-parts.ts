import { FlitError } from '@flit-ml/spec'
import type { LabelledData } from './labelled-data.ts'
import type { Parts } from './parts.ts'

type Labels = LabelledData['labels']

/** @throws FlitError FLIT_TRAINING_DATA_INVALID where a class is in none of the holdout, or not in every fold. */
export function assertClasses({ training, folds, holdout }: Parts): void {
  const assertEach = (labels: Labels, least: number, where: string): void => {
    for (const label of [1, 0]) {
      const found = labels.filter((each) => each === label).length
      assertRows(found, least, `Of the ${label === 1 ? 'positive' : 'other'} class`, 'of either class', where)
    }
  }
  assertGroups(training, folds.length)
  assertEach(training.labels, folds.length, `each of the ${folds.length} folds`)
  assertEach(holdout.labels, 1, 'the holdout')
  for (const [at, { learnt, asked }] of folds.entries()) {
    const fold = `fold ${at + 1} of ${folds.length}`
    assertEach(of(training, asked), 1, fold)
    assertEach(of(training, learnt), 1, `what is learnt from for ${fold}`)
  }
}

/** @throws FlitError FLIT_TRAINING_DATA_INVALID where a fold is empty, or the holdout does not have two outcomes at least. */
export function assertNumbers({ training, folds, holdout }: Parts): void {
  assertGroups(training, folds.length)
  assertRows(training.labels.length, 2 * folds.length, 'In all', 'to learn from', `${folds.length} folds`)
  assertRows(new Set(holdout.labels).size, 2, 'Of different outcomes', 'of different outcomes', 'the holdout')
  for (const [at, { learnt, asked }] of folds.entries()) {
    const fold = `fold ${at + 1} of ${folds.length}`
    assertRows(asked.length, 1, 'In all', 'to ask', fold)
    assertRows(new Set(of(training, learnt)).size, 2, 'Of different outcomes', 'to learn from', fold)
  }
}

function of({ labels }: LabelledData, indices: readonly number[]): Labels {
  return indices.map((index) => labels[index] as number)
}

function assertGroups({ clusters }: LabelledData, folds: number): void {
  const found = new Set(clusters).size
  if (clusters === undefined || found >= folds) return
  throw tooFew(`What is learnt from has ${found} group${found === 1 ? '' : 's'}, too few for ${folds} folds`, {
    expected: `at least ${folds} groups to learn from`,
    remedy: 'Give fewer --folds, or more data.',
  })
}

function assertRows(found: number, least: number, which: string, kind: string, where: string): void {
  if (found >= least) return
  const expected = `at least ${least} row${least === 1 ? '' : 's'} ${kind}`
  throw tooFew(`${which} there ${found === 1 ? 'is 1 row' : `are ${found} rows`}, too few for ${where}`, {
    expected,
    remedy: `Give ${expected} for it: more data, or another --folds or --holdout.`,
  })
}

function tooFew(problem: string, { expected, remedy }: Record<'expected' | 'remedy', string>): FlitError {
  return new FlitError('FLIT_TRAINING_DATA_INVALID', { problem: `${problem}.`, remedy, details: { expected } })
}
