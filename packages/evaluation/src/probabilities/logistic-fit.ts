import type { Labels } from '../check-rows.ts'

/** The likeliest line logit P(y = 1) = intercept + slope · x. */
export interface LogisticFit {
  readonly intercept: number
  readonly slope: number
  /** The Fisher information: of the intercept, of both, of the slope. */
  readonly information: readonly [number, number, number]
}

type Line = readonly [intercept: number, slope: number]

interface Likelihood {
  readonly logarithm: number
  /** By intercept and by slope. */
  readonly gradient: Line
  readonly information: LogisticFit['information']
}

/** Fits the intercept, the slope being 1. Rows of both classes are needed. */
export function fitIntercept(labels: Labels, x: Float64Array): LogisticFit {
  return climb(labels, x, [0, 1], ({ gradient, information }) => [gradient[0] / information[0], 0])
}

/** Fits both. Rows of both classes are needed, and their x have to overlap; x is best standardised. */
export function fitLine(labels: Labels, x: Float64Array): LogisticFit {
  return climb(labels, x, [0, 0], ({ gradient: [g0, g1], information: [i00, i01, i11] }) => {
    const determinant = i00 * i11 - i01 ** 2
    return [(i11 * g0 - i01 * g1) / determinant, (i00 * g1 - i01 * g0) / determinant]
  })
}

/** Newton's method. A step that loses likelihood is halved: far from the top, where all is flat, it leaps too far. */
function climb(labels: Labels, x: Float64Array, start: Line, stepFrom: (at: Likelihood) => Line): LogisticFit {
  let line = start
  let at = likelihood(labels, x, line)
  let step = stepFrom(at)
  for (let trials = 0; trials < 200 && !isTiny(step, line); trials++) {
    const next = moved(line, step)
    const there = likelihood(labels, x, next)
    if (isLess(there, at)) step = [step[0] / 2, step[1] / 2]
    else [line, at, step] = [next, there, stepFrom(there)]
  }
  return { intercept: line[0], slope: line[1], information: at.information }
}

/** Whether likelihood is lost, beyond what the rounding of a long sum can be. */
function isLess(next: Likelihood, at: Likelihood): boolean {
  return !(next.logarithm >= at.logarithm - 1e-12 * Math.abs(at.logarithm))
}

function moved(line: Line, step: Line): Line {
  return [line[0] + step[0], line[1] + step[1]]
}

function isTiny(step: Line, line: Line): boolean {
  return step.every((part, index) => Math.abs(part) <= 1e-11 * (1 + Math.abs(line[index] as number)))
}

function likelihood(labels: Labels, x: Float64Array, [intercept, slope]: Line): Likelihood {
  // Logarithms are slow: one of a product stands for those of its hundreds of factors, each from 1 to 2.
  let [logarithm, product, g0, g1, i00, i01, i11] = [0, 1, 0, 0, 0, 0, 0]
  for (let row = 0; row < x.length; row++) {
    const value = x[row] as number
    const margin = intercept + slope * value
    const odds = Math.exp(-Math.abs(margin))
    const likelier = 1 / (1 + odds)
    const residual = (labels[row] as number) - (margin > 0 ? likelier : odds * likelier)
    const weight = odds * likelier * likelier
    product *= 1 + odds
    if (product > 1e300) {
      logarithm -= Math.log(product)
      product = 1
    }
    if ((labels[row] === 1) !== margin > 0) logarithm -= Math.abs(margin)
    g0 += residual
    g1 += residual * value
    i00 += weight
    i01 += weight * value
    i11 += weight * value * value
  }
  return { logarithm: logarithm - Math.log(product), gradient: [g0, g1], information: [i00, i01, i11] }
}
