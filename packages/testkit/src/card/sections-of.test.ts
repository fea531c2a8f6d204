import { expect, test } from 'vitest'
import { sectionsOf } from './sections-of.ts'

test('a section reaches to the next heading of its level or above', () => {
  const sections = sectionsOf('# Card\n\n## Data ##\nOne.\n\n### Source\nTwo.\n\n## Limits\n\n## Fairness\nThree.\n')
  expect([...sections]).toEqual([
    ['card', expect.stringContaining('Three.')],
    ['data', 'One.\n\n### Source\nTwo.'],
    ['source', 'Two.'],
    ['limits', ''],
    ['fairness', 'Three.'],
  ])
})
