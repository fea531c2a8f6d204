import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cardFigures } from './checks/card-figures.ts'
import { checks } from './checks/index.ts'
import { cardWithoutFigures, modelPackage, withHoldout } from './testing/model-package.ts'
import { runSuites, temporaryRoot, writePackage } from './testing/run-suites.ts'

const root = temporaryRoot()
const titles = ['is found and loaded as an application would', ...checks.map(({ title }) => title)]
const others = titles.filter((title) => title !== cardFigures.title)

test('a good package passes each check', { timeout: 60_000 }, async () => {
  writePackage(root, 'good', modelPackage('good'))
  expect((await runSuites(root)).get('good')).toMatchObject({ passed: titles, failed: [], skipped: [] })
})

test('a stale card fails outside CI too, and only -u writes it', { timeout: 60_000 }, async () => {
  writePackage(root, 'risk', modelPackage('risk', { files: withHoldout(cardWithoutFigures) }))
  const path = join(root, 'risk/MODEL_CARD.md')
  const card = (): string => readFileSync(path, 'utf8')

  expect((await runSuites(root)).get('risk')).toMatchObject({ passed: others, failed: [cardFigures.title] })
  expect(card()).toBe(cardWithoutFigures)

  expect((await runSuites(root, '-u')).get('risk')).toMatchObject({ passed: titles })
  const written = card()
  expect(written).toMatch(/^\| AUC +\| +1 \| 0\.\d{3} \|/m)
  expect(written.replace(/(?<=<!-- figures -->).*(?=<!-- \/figures -->)/s, '\n')).toBe(cardWithoutFigures)
  expect((await runSuites(root)).get('risk')).toMatchObject({ passed: titles })

  const stale = written.replace(/(?<=\| AUC .*)0(?=\.)/, '1')
  writeFileSync(path, stale)
  const outcome = (await runSuites(root)).get('risk')
  expect(outcome).toMatchObject({ passed: others, failed: [cardFigures.title] })
  expect(outcome?.messages).toContain('vitest run -u')
  expect(card()).toBe(stale)
})
