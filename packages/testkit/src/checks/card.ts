import { hasFigures } from '@flit-ml/evaluation'
import type { Task } from '@flit-ml/spec'
import { assert } from 'vitest'
import { assertNone } from '../assert-none.ts'
import { sectionsOf } from '../card/sections-of.ts'
import { readCard } from '../read-card.ts'
import type { ModelCheck } from './model-check.ts'

const always = ['intended use', 'limits', 'fairness']

/** A transformation learns nothing, so that it has neither data nor figures. */
const sections: Readonly<Record<Task, readonly string[]>> = {
  'binary-classification': [...always, 'data', 'figures'],
  regression: [...always, 'data', 'figures'],
  transformation: always,
}

export const card: ModelCheck = {
  name: 'card',
  title: 'says its intended use, data, figures, limits and fairness',
  async run({ model: { info }, holdout }) {
    const text = readCard(info)
    const found = [...sectionsOf(text)].filter(([, section]) => section !== '').map(([heading]) => heading)
    const missing = sections[info.task].filter((section) => !found.some((heading) => heading.startsWith(section)))
    assertNone(missing, `Sections are missing, or empty, in ${info.card}`)
    assert(
      holdout || !hasFigures(text),
      'The card has marks for figures, and no holdout to compute them from: give testModel its holdout.',
    )
  },
}
