import { area, curveStepAfter, line, symbol, symbolCircle, symbolSquare } from 'd3-shape'
import { type Html, html } from '../page/html.ts'
import { round } from './axes.ts'
import type { Frame } from './frame.ts'
import type { ColumnsMark, LineMark, Mark, PointsMark, Tone } from './plot.ts'

/** A mark in its frame. */
export function drawMark(mark: Mark, frame: Frame): Html {
  if (mark.kind === 'line') return drawLine(mark, frame)
  return mark.kind === 'points' ? drawPoints(mark, frame) : drawColumns(mark, frame)
}

/** The symbol of a tone: what cannot be told apart by its colour is by its shape. */
export function symbolOf(tone: Tone): string {
  return symbol(tone === 'second' ? symbolSquare : symbolCircle, 48).digits(1)() ?? ''
}

function drawLine({ tone, points }: LineMark, { x, y }: Frame): Html {
  const path = line<readonly [number, number]>(
    (point) => x(point[0]),
    (point) => y(point[1]),
  ).digits(1)
  return html`<path class="line ${tone}" d="${path(points) ?? ''}"/>`
}

function drawPoints({ tone, points }: PointsMark, { x, y }: Frame): Html {
  const drawn = points.map((point) => {
    const at = round(x(point.x))
    return html`<path class="interval" d="M${at} ${round(y(point.low))}V${round(y(point.high))}"/><path class="symbol" transform="translate(${at} ${round(y(point.y))})" d="${symbolOf(tone)}"/>`
  })
  return html`<g class="points ${tone}">${drawn}</g>`
}

type Column = ColumnsMark['columns'][number]

/** Columns that touch are one outline. */
function drawColumns({ tone, columns }: ColumnsMark, { x, y }: Frame): Html {
  const path = area<Column>(
    ({ from }) => x(from),
    y(0),
    ({ value }) => y(value),
  )
    .curve(curveStepAfter)
    .digits(1)
  const outlines = runsOf(columns).map((run) => {
    const end = run.at(-1) as Column
    return path([...run, { ...end, from: end.to }]) ?? ''
  })
  return html`<path class="columns ${tone}" d="${outlines.join('')}"/>`
}

function runsOf(columns: readonly Column[]): Column[][] {
  const runs: Column[][] = []
  for (const column of columns) {
    const run = runs.at(-1)
    if (run?.at(-1)?.to === column.from) run.push(column)
    else runs.push([column])
  }
  return runs
}
