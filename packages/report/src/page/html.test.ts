import { expect, test } from 'vitest'
import { compareModels } from '../figures/compare-models.ts'
import { comparisonSections } from '../sections/comparison-sections.ts'
import { html } from './html.ts'
import { renderPage } from './render-page.ts'

test('what stands in a page is text, whatever it holds', () => {
  const hostile = '</title><script>"&\u0000\u001B\uD800'
  expect(html`<p title="${hostile}">${html`<b>${1}</b>`}</p>`.text).toBe(
    '<p title="&lt;/title&gt;&lt;script&gt;&quot;&amp;   "><b>1</b></p>',
  )
  const table = { caption: hostile, head: [hostile, hostile], rows: [[hostile, hostile]] }
  const page = renderPage({ title: hostile, about: hostile }, [
    { title: hostile, words: [hostile], tables: [table], plots: [] },
  ])
  expect(page).not.toContain('<script')
})

test('models that tell nothing apart, or everything, have a page, too', () => {
  const labels = [0, 1, 0, 1, null] as const
  const constant = { model: 'bnpl.constant@1.0.0', scores: [0.5, 0.5, 0.5, 0.5, 0.5], reference: [0.5, 0.1] }
  const perfect = { model: 'bnpl.perfect@1.0.0', scores: [0, 1, 0, 1, 1], reference: [0] }
  const groups = { region: ['north', 'south', 'north', 'west', 'west'] }
  const sections = comparisonSections(compareModels(constant, perfect, { labels, positive: 'bad', groups }))
  const page = renderPage({ title: 'Extremes', about: '' }, sections)
  expect(page.match(/.*(NaN|Infinity|undefined).*/g)).toBeNull()
})
