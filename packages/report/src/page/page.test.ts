import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareModels } from '../figures/compare-models.ts'
import { evaluateModel } from '../figures/evaluate-model.ts'
import { experimentReport } from '../figures/experiment/experiment-report.ts'
import { compareRegressors } from '../figures/regression/compare-regressors.ts'
import { evaluateRegressor } from '../figures/regression/evaluate-regressor.ts'
import { comparisonSections } from '../sections/comparison-sections.ts'
import { evaluationSections } from '../sections/evaluation-sections.ts'
import { experimentSections } from '../sections/experiment/experiment-sections.ts'
import { regressorComparisonSections, regressorSections } from '../sections/regression/regressor-sections.ts'
import { chromiumPath, launchChromium } from '../testing/chromium.ts'
import { outcomes, realModels } from '../testing/real-comparison.ts'
import { realExperiment } from '../testing/real-experiment.ts'
import { priceBy, prices } from '../testing/real-regression.ts'
import { renderPage } from './render-page.ts'

const media = [
  { name: 'light', width: 1200, options: { media: 'screen', colorScheme: 'light' } },
  { name: 'dark', width: 1200, options: { media: 'screen', colorScheme: 'dark' } },
  { name: 'narrow', width: 360, options: { media: 'screen', colorScheme: 'light' } },
  // The width of A4 between the usual margins.
  { name: 'print', width: 718, options: { media: 'print', colorScheme: 'dark' } },
] as const

describe.skipIf(chromiumPath === undefined)('a page in Chromium (skipped where there is none)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'flit-report-'))
  const [a, b] = await realModels()
  const withReference = { ...a, reference: b.scores }
  const pages = {
    comparison: comparisonSections(compareModels(withReference, b, outcomes)),
    regression: regressorSections(evaluateRegressor(priceBy('amount'), prices)),
    regressions: regressorComparisonSections(compareRegressors(priceBy('amount'), priceBy('months'), prices)),
    evaluation: evaluationSections(evaluateModel(withReference, outcomes)),
    experiment: experimentSections(experimentReport(await realExperiment())),
  }
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
    for (const [name, sections] of Object.entries(pages)) {
      writeFileSync(
        join(folder, `${name}.html`),
        renderPage({ title: `The ${name}`, about: 'Held-out rows.' }, sections),
      )
    }
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  describe.each(Object.keys(pages))('of the %s', (name) => {
    it.each(media)('is accessible, and none of its words is cut off: $name', async ({ width, options }) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      await page.emulateMedia(options)
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(faintMarks)).toEqual([])
      expect(await page.evaluate(cutOffTexts)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      const scrolls = await page.evaluate(scrollingTables)
      if (options.media === 'print') expect(scrolls).toEqual([])
      await page.close()
    })

    it('asks for nothing but itself, runs no script, and reports no mistake', async () => {
      const page = await browser.newPage()
      const [requests, messages]: [string[], string[]] = [[], []]
      page.on('request', (request) => requests.push(request.url()))
      page.on('console', (message) => messages.push(message.text()))
      const { href } = pathToFileURL(join(folder, `${name}.html`))
      await page.goto(href)
      expect(requests).toEqual([href])
      expect(messages).toEqual([])
      expect(await page.locator('script').count()).toBe(0)
      await page.close()
    })

    it('draws each mark where it is seen, and prints on pages', async () => {
      const page = await browser.newPage()
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
      expect(await page.evaluate(invisibleMarks)).toBe(0)
      expect(await page.locator('svg[role=img]').count()).toBe(await page.locator('figure').count())
      const drawn = await pictures(page)
      await page.addStyleTag({ content: '.line, .columns, .points { visibility: hidden }' })
      const without = await pictures(page)
      for (const [at, picture] of drawn.entries()) expect(picture.equals(without[at] as Buffer)).toBe(false)
      const pdf = await page.pdf({ format: 'A4' })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2)
      await page.close()
    })
  })
})

/** What is to be seen of each plot. */
async function pictures(page: Page): Promise<Buffer[]> {
  const found: Buffer[] = []
  for (const plot of await page.locator('figure > svg').all()) found.push(await plot.screenshot())
  return found
}

/** By axe-core, all of its rules: what was found, and where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate('axe.run()')
  return (found as axe.AxeResults).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** What axe-core leaves out: marks below a contrast of 3, and texts of plots below 4.5, by WCAG 2. */
const faintMarks = `(() => {
  const luminanceOf = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (...colors) => {
    const [dark, light] = colors.map(luminanceOf).sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
  const page = getComputedStyle(document.body).backgroundColor
  const below = (selector, property, least) => [...document.querySelectorAll(selector)]
    .filter((mark) => contrast(getComputedStyle(mark)[property], page) < least)
    .map((mark) => mark.outerHTML)
  return [...below('.line, .columns, .interval', 'stroke', 3), ...below('.symbol', 'fill', 3), ...below('svg text', 'fill', 4.5)]
})()`

/** The captions of tables that are wider than their place: on paper, nobody scrolls. */
const scrollingTables = `[...document.querySelectorAll('.scroll')]
  .filter((place) => place.firstElementChild.getBoundingClientRect().right > document.body.getBoundingClientRect().right)
  .map((place) => place.getAttribute('aria-label'))`

/** The texts of plots that reach beyond their drawing. */
const cutOffTexts = `[...document.querySelectorAll('figure > svg')].flatMap((svg) => {
  const drawing = svg.getBoundingClientRect()
  return [...svg.querySelectorAll('text')].filter((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect()
    return left < drawing.left || right > drawing.right + 1 || top < drawing.top || bottom > drawing.bottom + 1
  }).map((text) => text.textContent)
})`

/** Marks that have no extent, no colour, or lie outside of their drawing. */
const invisibleMarks = `[...document.querySelectorAll('figure > svg')].flatMap((svg) => {
  const drawing = svg.getBoundingClientRect()
  return [...svg.querySelectorAll('.line, .columns, .interval, .symbol')].filter((mark) => {
    const { left, right, top, bottom, width, height } = mark.getBoundingClientRect()
    const isOutside = left < drawing.left || right > drawing.right || top < drawing.top || bottom > drawing.bottom
    const { stroke } = getComputedStyle(mark)
    return isOutside || width + height === 0 || stroke === 'none'
  })
}).length`
