import type { Axis, LineMark } from '../plot.ts'

/** An axis of shares; from 0 to 1, unless the greatest share is another one above 0. */
export function shareAxis(label: string, greatest = 1): Axis {
  return { label, domain: [0, greatest > 0 ? greatest : 1], format: 'percent' }
}

/** From one corner to the other. */
export const diagonal: LineMark = {
  kind: 'line',
  tone: 'guide',
  points: [
    [0, 0],
    [1, 1],
  ],
}
