import { ticks } from './ticks.ts'

/** One diagram: a line over numbers from 0 on. */
export interface Panel {
  readonly title: string
  readonly x: string
  readonly y: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

export const panelSize = { left: 58, top: 34, width: 220, height: 160, right: 22, bottom: 50 } as const

const { width, height } = panelSize

/** The diagram as SVG, with its axes' corner at 0, 0: up is negative. */
export function renderPanel({ title, x, y, points }: Panel): string {
  const [acrossTicks, upTicks] = [ticks(greatest(points.map(({ x }) => x))), ticks(greatest(points.map(({ y }) => y)))]
  const across = (value: number) => round((value / greatest(acrossTicks)) * width)
  const up = (value: number) => round((-value / greatest(upTicks)) * height)
  return [
    `<text class="title" x="${width / 2}" y="${-height - 16}">${title}</text>`,
    ...upTicks.map((value) => {
      const line = `<path class="grid" d="M0 ${up(value)}H${width}"/>`
      return `${line}<text class="up" x="-8" y="${up(value) + 4}">${show(value)}</text>`
    }),
    ...acrossTicks.map((value) => `<text class="across" x="${across(value)}" y="18">${show(value)}</text>`),
    `<text class="across" x="${width / 2}" y="38">${x}</text>`,
    `<text class="across" transform="translate(-44 ${-height / 2}) rotate(-90)">${y}</text>`,
    `<path class="line" d="M${points.map(({ x, y }) => `${across(x)} ${up(y)}`).join('L')}"/>`,
    ...points.map(({ x, y }) => `<circle cx="${across(x)}" cy="${up(y)}" r="3.5"/>`),
  ].join('\n')
}

function greatest(values: readonly number[]): number {
  return Math.max(...values)
}

function show(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 4 })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
