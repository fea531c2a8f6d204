import { expect, test } from 'vitest'
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
