import { solvePositiveDefinite } from './cholesky.ts'
import type { Objective, Point } from './objective.ts'

export interface NewtonOptions {
  readonly maxIterations: number
  /** The steepest slope to stop at. */
  readonly tolerance: number
  readonly onStep: (iteration: number) => void
}

/**
 * The minimum of a convex objective, by Newton's method from 0. A step that does not lower it is halved.
 * @throws RangeError where the minimum is not one point.
 */
export function minimise(objective: Objective, { maxIterations, tolerance, onStep }: NewtonOptions): Float64Array {
  let position = new Float64Array(objective.size)
  let here = objective.at(position)
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    onStep(iteration)
    if (here.gradient.every((slope) => Math.abs(slope) <= tolerance)) break
    const step = solvePositiveDefinite(here.hessian(), here.gradient)
    const next = descend(objective, position, here, step)
    if (!next) break
    ;[position, here] = next
  }
  return position
}

/** The first of the whole step, its half, … that lowers the objective; nothing where rounding is all that is left. */
function descend(
  objective: Objective,
  position: Float64Array,
  here: Point,
  step: Float64Array,
): [Float64Array<ArrayBuffer>, Point] | undefined {
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = position.map((value, index) => value - share * (step[index] as number))
    const there = objective.at(next)
    if (there.value < here.value) return [next, there]
  }
  return undefined
}
