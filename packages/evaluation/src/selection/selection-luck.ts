import { meanOf } from '../statistics/moments.ts'

/** Figures of the candidates, such as AUCs: for each candidate one of every fold of a cross-validation. */
export type CandidateFigures = readonly (readonly number[])[]

export interface SelectionLuck {
  /** The candidate that all folds choose. */
  readonly best: number
  /** Its mean over the folds: too good, since it was chosen for it. */
  readonly value: number
  /** The mean of what each fold says of the candidate that the other folds choose: what to expect of new rows. */
  readonly expected: number
  /** How much better `value` is than `expected`. Not below 0 where the best mean is what is chosen by. */
  readonly luck: number
  /** For each fold, the candidate that the other folds choose. */
  readonly chosen: readonly number[]
}

export interface SelectionOptions {
  /** Default: true. */
  readonly higherIsBetter?: boolean
  /**
   * How a candidate is chosen, by these folds alone: the whole search, where it looks at figures more than once. Default: the
   * one with the best mean over these folds, and of equal ones the first.
   */
  readonly choose?: (folds: readonly number[]) => number
}

/**
 * How much of the best figure of a search is luck: who is the best of many by a cross-validation is so by chance, too. Each fold is
 * left out of the choice in turn, and judges what the others have chosen, so that no figure takes part in the choice that it judges.
 * Where all candidates are equal in truth, and the folds' errors independent, nothing is left of the gain on average; the formula
 * of Tibshirani & Tibshirani, which needs no second choice, takes √folds − 1 times the luck away then.
 *
 * Sources: Varma & Simon 2006, BMC Bioinformatics 7:91 (judging by rows that took no part in the choice); Cawley & Talbot 2010, JMLR
 * 11:2079–2107; Tibshirani & Tibshirani 2009, Annals of Applied Statistics 3:822–829.
 * @throws RangeError where there is no candidate, fewer than two folds, another number of them, or a figure that is not finite.
 */
export function selectionLuck(figures: CandidateFigures, options: SelectionOptions = {}): SelectionLuck {
  check(figures)
  const { higherIsBetter = true, choose = (folds) => bestOf(figures, folds, higherIsBetter) } = options
  const folds = [...(figures[0] ?? []).keys()]
  const of = (candidate: number, fold: number): number => figures[candidate]?.[fold] as number
  const best = choose(folds)
  const chosen = folds.map((left) => choose(folds.filter((fold) => fold !== left)))
  const value = meanOf(folds.map((fold) => of(best, fold)))
  const expected = meanOf(chosen.map((candidate, fold) => of(candidate, fold)))
  return { best, value, expected, luck: higherIsBetter ? value - expected : expected - value, chosen }
}

function bestOf(figures: CandidateFigures, folds: readonly number[], higherIsBetter: boolean): number {
  const means = figures.map((candidate) => meanOf(folds.map((fold) => candidate[fold] as number)))
  return means.indexOf(means.reduce((best, each) => (higherIsBetter ? Math.max(best, each) : Math.min(best, each))))
}

function check(figures: CandidateFigures): void {
  const folds = figures[0]?.length ?? 0
  if (folds < 2)
    throw new RangeError('There is nothing to choose: give candidates with a figure for each of two folds or more.')
  for (const [candidate, own] of figures.entries()) {
    if (own.length !== folds) {
      throw new RangeError(
        `Candidate ${candidate} has ${own.length} folds, and the first one ${folds}: give as many of each.`,
      )
    }
    const bad = own.findIndex((figure) => !Number.isFinite(figure))
    if (bad >= 0)
      throw new RangeError(`Fold ${bad} of candidate ${candidate} is ${own[bad]}: leave out what has no figure.`)
  }
}
