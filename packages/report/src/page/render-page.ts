import { renderPlot } from '../plot/render-plot.ts'
import type { Section } from '../sections/section.ts'
import { Html, html } from './html.ts'
import { renderTable } from './render-table.ts'
import { styles } from './styles.ts'

/** What stands above the sections of a page. */
export interface PageHead {
  readonly title: string
  /** What the report was made from. */
  readonly about: string
}

/** One HTML page that needs nothing else: for light and dark screens and for paper, and for those who do not see it. */
export function renderPage({ title, about }: PageHead, sections: readonly Section[]): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${new Html(styles)}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="about">${about}</p>
${sections.map(renderSection)}
</main>
</body>
</html>
`
  return page.text
}

function renderSection({ title, words, tables, plots }: Section, at: number): Html {
  const id = `section-${at + 1}`
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${words.map((text) => html`<p>${text}</p>`)}
${plots.length === 0 ? new Html('') : html`<div class="plots">${plots.map(renderPlot)}</div>`}
${tables.length === 0 ? new Html('') : html`<div class="tables">${tables.map(renderTable)}</div>`}
</section>`
}
