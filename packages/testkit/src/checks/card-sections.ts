import type { Task } from '@flit-ml/spec'
import { assertNone } from '../assert-none.ts'
import { sectionsOf } from '../card/sections-of.ts'
import { readCard } from '../read-card.ts'
import type { Check } from './check.ts'

const always = ['intended use', 'limits', 'fairness']

/** A transformation learns nothing, so that it has neither data nor figures. */
const sections: Readonly<Record<Task, readonly string[]>> = {
  'binary-classification': [...always, 'data', 'figures'],
  regression: [...always, 'data', 'figures'],
  transformation: always,
}

export const cardSections: Check = {
  title: 'has a card that says its intended use, data, figures, limits and fairness',
  async run({ model: { info } }) {
    const found = [...sectionsOf(readCard(info))].filter(([, text]) => text !== '').map(([heading]) => heading)
    const missing = sections[info.task].filter((section) => !found.some((heading) => heading.startsWith(section)))
    assertNone(missing, `Sections are missing, or empty, in ${info.card}`)
  },
}
