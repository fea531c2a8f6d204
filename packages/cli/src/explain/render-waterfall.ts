import { signed } from '../output/signed.ts'
import { axisTicks } from './axis-ticks.ts'
import type { Explained } from './explained.ts'
import { shownValue } from './shown-value.ts'
import { escapeXml, round, textAt } from './svg-text.ts'
import { type Step, waterfallSteps } from './waterfall-steps.ts'
import { waterfallStyles } from './waterfall-styles.ts'

const width = 800
const labels = 230
const plot = { left: labels + 64, right: width - 84 }
const row = 30
const bar = 18
const top = 76

/** A waterfall as an SVG file: from the bias, by what each input adds, to the margin and to the answer. */
export function renderWaterfall(explained: Explained): string {
  const { model, output, bias, margin } = explained
  const steps = waterfallSteps(explained)
  const x = scaleOf([0, bias, margin, ...steps.map(({ to }) => to)])
  const height = top + row * (steps.length + 2) + 44
  const answer = Object.entries(output).map(([name, value]) => `${name} ${shownValue(value)}`)
  const title = `Why ${model} answers ${answer.join(', ')}`
  const description = [
    `From the bias of ${signed(bias)} to the margin of ${signed(margin)}:`,
    ...steps.map(({ label, from, to }) => `${label} adds ${signed(to - from)};`),
  ].join(' ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    `<style>${waterfallStyles}\n</style>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    textAt(24, 34, answer.join(', '), 'title'),
    textAt(24, 54, `${model}: from the bias to the margin of ${signed(margin)}, by what each input adds`, 'quiet'),
    ...axis(x, height),
    ...links(x, bias, steps),
    total(x, 0, 'bias', bias),
    ...steps.map((step, index) => stepBar(x, index + 1, step)),
    total(x, steps.length + 1, 'margin', margin),
    '</svg>\n',
  ].join('\n')
}

type Scale = ((value: number) => number) & { readonly least: number; readonly greatest: number }

function scaleOf(values: readonly number[]): Scale {
  const [least, greatest] = [Math.min(...values), Math.max(...values)]
  const size = greatest - least || 1
  const scale = (value: number) => round(plot.left + ((value - least) / size) * (plot.right - plot.left))
  return Object.assign(scale, { least, greatest: least + size })
}

function axis(x: Scale, height: number): string[] {
  return axisTicks(x.least, x.greatest).flatMap((tick) => [
    `<path class="grid" d="M${x(tick)} ${top - 8}V${height - 36}"/>`,
    textAt(x(tick), height - 18, String(tick).replace('-', '−'), 'quiet', 'middle'),
  ])
}

/** From the end of each bar to the beginning of the next. */
function links(x: Scale, bias: number, steps: readonly Step[]): string[] {
  return [bias, ...steps.map(({ to }) => to)].map((value, index) => {
    const y = top + index * row
    return `<path class="link" d="M${x(value)} ${y}V${y + row + bar}"/>`
  })
}

function total(x: Scale, index: number, name: string, value: number): string {
  const [left, right] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))]
  return barAt(index, name, signed(value), 'total', left, right, value < 0)
}

function stepBar(x: Scale, index: number, { label, from, to }: Step): string {
  const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))]
  return barAt(index, label, signed(to - from), to < from ? 'down' : 'up', left, right, to < from)
}

function barAt(
  index: number,
  label: string,
  value: string,
  kind: string,
  left: number,
  right: number,
  isNegative: boolean,
): string {
  const y = top + index * row
  const middle = y + bar - 4
  return [
    textAt(labels, middle, label, '', 'end'),
    `<rect class="${kind}" x="${left}" y="${y}" width="${round(Math.max(1, right - left))}" height="${bar}" rx="2"/>`,
    isNegative ? textAt(left - 6, middle, value, '', 'end') : textAt(right + 6, middle, value),
  ].join('\n')
}
