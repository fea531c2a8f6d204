import type { ReportTable } from '../sections/section.ts'
import { Html, html } from './html.ts'

/** A table that a keyboard can scroll where it is wider than its page. */
export function renderTable({ caption, head, rows }: ReportTable): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
<table>
<caption>${caption}</caption>
<thead><tr>${head.map((text) => (text === '' ? html`<td></td>` : html`<th scope="col">${text}</th>`))}</tr></thead>
<tbody>
${rows.map(([first = '', ...cells]) => {
  return html`<tr><th scope="row">${first}</th>${new Html(cells.map((cell) => html`<td>${cell}</td>`.text).join(''))}</tr>`
})}
</tbody>
</table>
</div>`
}
