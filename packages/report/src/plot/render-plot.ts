import { type Html, html } from '../page/html.ts'
import { axes } from './axes.ts'
import { drawMark, symbolOf } from './draw-mark.ts'
import { frameOf, size } from './frame.ts'
import type { Mark, Plot } from './plot.ts'

/** A plot as a figure of a page: an SVG that says in words what it shows, and a legend. */
export function renderPlot(plot: Plot): Html {
  const frame = frameOf(plot)
  const named = plot.marks.filter(({ name }) => name !== undefined)
  return html`<figure>
<figcaption><strong>${plot.title}</strong>
<ul class="legend">
${named.map(legendItem)}
</ul></figcaption>
<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${plot.title}. ${plot.description}">
${axes(plot, frame)}
${plot.marks.map((mark) => drawMark(mark, frame))}
</svg>
<p class="description">${plot.description}</p>
</figure>`
}

function legendItem({ kind, tone, name = '' }: Mark): Html {
  return html`<li><svg class="key" viewBox="0 0 28 14" aria-hidden="true">${keyOf(kind, tone)}</svg>${name}</li>`
}

function keyOf(kind: Mark['kind'], tone: Mark['tone']): Html {
  if (kind === 'columns') return html`<rect class="columns ${tone}" x="2" y="2" width="24" height="10"/>`
  const path = html`<path class="line ${tone}" d="M1 7H27"/>`
  if (kind === 'line') return path
  return html`${path}<g class="points ${tone}"><path class="symbol" transform="translate(14 7)" d="${symbolOf(tone)}"/></g>`
}
