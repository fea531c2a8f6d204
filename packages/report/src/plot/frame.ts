import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { Plot } from './plot.ts'

/** In pixels of the drawing, which a page scales. */
export const size = { width: 480, height: 340 } as const
export const inner = { left: 58, right: 458, top: 12, bottom: 292 } as const

/** Where the values of a plot are in the drawing. */
export interface Frame {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
}

export function frameOf({ x, y }: Plot): Frame {
  return {
    x: scaleLinear(x.domain, [inner.left, inner.right]),
    y: scaleLinear(y.domain, [inner.bottom, inner.top]).nice(),
  }
}
