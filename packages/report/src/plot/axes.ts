import type { ScaleLinear } from 'd3-scale'
import { Html, html } from '../page/html.ts'
import { type Frame, inner, size } from './frame.ts'
import type { Axis, Plot } from './plot.ts'

interface Tick {
  readonly at: number
  readonly text: string
}

/** Both axes with their labels, and the lines of the grid. */
export function axes({ x, y }: Plot, frame: Frame): Html {
  const middle = { x: (inner.left + inner.right) / 2, y: (inner.top + inner.bottom) / 2 }
  return html`<g class="axes">
${ticksOf(y, frame.y).map(({ at, text }) => {
  return html`<path class="grid" d="M${inner.left} ${at}H${inner.right}"/><text x="${inner.left - 8}" y="${at + 4}" text-anchor="end">${text}</text>`
})}
${ticksOf(x, frame.x).map(({ at, text }) => {
  const grid = x.categories ? new Html('') : html`<path class="grid" d="M${at} ${inner.top}V${inner.bottom}"/>`
  return html`${grid}<text x="${at}" y="${inner.bottom + 18}" text-anchor="middle">${text}</text>`
})}
<path class="base" d="M${inner.left} ${inner.bottom}H${inner.right}"/>
<text class="label" x="${middle.x}" y="${size.height - 8}" text-anchor="middle">${x.label}</text>
<text class="label" transform="translate(14 ${middle.y}) rotate(-90)" text-anchor="middle">${y.label}</text>
</g>`
}

const ticks = 6

/** As d3-format writes them. */
const specifiers = { percent: '%', number: undefined, quantity: '~s' } as const

function ticksOf({ categories, format }: Axis, scale: ScaleLinear<number, number>): Tick[] {
  if (categories) return categories.map((text, at) => ({ at: round(scale(at)), text }))
  const textOf = scale.tickFormat(ticks, specifiers[format])
  return scale.ticks(ticks).map((value) => ({ at: round(scale(value)), text: textOf(value) }))
}

/** To a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
