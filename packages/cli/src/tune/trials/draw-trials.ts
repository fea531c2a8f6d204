import type { Row } from '@flit-ml/spec'
import { randomFrom } from '@flit-ml/training'
import type { Dimension } from '../space/dimension.ts'
import { draw } from '../space/draw.ts'
import type { Trial } from './trial.ts'

/** How often a trial is drawn again that there was before, until there seem to be no others. */
const attempts = 1000

export interface DrawOptions {
  readonly count: number
  readonly seed: number
  /** The values that the searched parameters have by default. */
  readonly defaults: Row
  readonly isAllowed: (parameters: Row) => boolean
}

/**
 * The defaults, and as many other parameters, none twice. The seed and its number alone say which a trial has, so that it is the
 * same among more trials. There are fewer where the space has no more.
 */
export function drawTrials(dimensions: readonly Dimension[], options: DrawOptions): Trial[] {
  const { count, seed, defaults, isAllowed } = options
  const trials: Trial[] = [{ number: 0, parameters: {} }]
  const known = new Set([JSON.stringify(defaults)])
  const isNew = (parameters: Row): boolean => !known.has(JSON.stringify(parameters)) && isAllowed(parameters)
  for (let number = 1; number < count; number++) {
    const parameters = drawUntil(dimensions, randomFrom(seed + number * 2 ** 32), isNew)
    if (!parameters) break
    known.add(JSON.stringify(parameters))
    trials.push({ number, parameters })
  }
  return trials
}

function drawUntil(
  dimensions: readonly Dimension[],
  random: () => number,
  isNew: (parameters: Row) => boolean,
): Row | undefined {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const parameters = Object.fromEntries(dimensions.map((dimension) => [dimension.name, draw(dimension, random)]))
    if (isNew(parameters)) return parameters
  }
  return undefined
}
