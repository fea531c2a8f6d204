import type { Dimension, NumberDimension } from './dimension.ts'

const digits = 4

/** A value of a parameter; a number without a step has four digits, so that it can be written down. */
export function draw(dimension: Dimension, random: () => number): unknown {
  if ('choices' in dimension) return dimension.choices[Math.floor(random() * dimension.choices.length)]
  if (dimension.step !== undefined) return multiple(dimension, dimension.step, random())
  const { low, high, isLog } = dimension
  return clamp(Number(between(low, high, isLog, random()).toPrecision(digits)), low, high)
}

function multiple({ low, high, isLog }: NumberDimension, step: number, uniform: number): number {
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)]
  // Half a step beyond either end, so that the ends are as likely as their neighbours.
  const at = Math.round(between(first - 0.5, last + 0.5, isLog, uniform))
  return Number((clamp(at, first, last) * step).toPrecision(12))
}

function between(low: number, high: number, isLog: boolean, uniform: number): number {
  return isLog ? low * (high / low) ** uniform : low + uniform * (high - low)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
