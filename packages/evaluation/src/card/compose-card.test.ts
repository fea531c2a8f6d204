import { expect, test } from 'vitest'
import { composeCard, hasFigures } from './compose-card.ts'

const card = '# Risk\n\n<!-- figures -->\nold\n<!-- /figures -->\n\n## Limits\n'

test('replaces what stands between the marks, and nothing else', () => {
  const composed = composeCard(card, 'new')
  expect(composed).toBe('# Risk\n\n<!-- figures -->\n\nnew\n\n<!-- /figures -->\n\n## Limits\n')
  expect(composeCard(composed, 'new')).toBe(composed)
})

test.each([
  ['no mark', '# Risk'],
  ['no end', '<!-- figures -->'],
  ['the end first', '<!-- /figures --><!-- figures -->'],
  ['two places', card + card],
  ['two ends', `${card}<!-- /figures -->`],
])('refuses a card with %s', (_, text) => {
  expect(() => composeCard(text, 'new')).toThrow('write <!-- figures --> and below it <!-- /figures -->, each once')
})

test('sees whether a card has figures', () => {
  expect([hasFigures(card), hasFigures('# Risk')]).toEqual([true, false])
})
