import type { PairedFigures } from '../../figures/experiment/paired-figures.ts'
import { figuresSection } from '../figures-section.ts'
import { scoresSection } from '../scores-section.ts'
import type { Section } from '../section.ts'
import { swapSection } from '../swap-section.ts'

/** Each shadow beside the champion, on the very same rows: the figures, the swap matrix, the scores. */
export function pairedSections(shadows: readonly PairedFigures[]): Section[] {
  return shadows.flatMap(({ shadow, comparison }) => {
    if (!comparison) return []
    const { a, b, paired, rows, scoreShift } = comparison
    const swaps = swapSection(comparison)
    const scores = scoresSection([a, b], rows.positive, scoreShift)
    return [
      figuresSection(
        `The shadow ${shadow} and the champion, on the same rows`,
        [
          'Of the units that both models have scored, those whose outcome is mature and known. The tests are paired, and hold for one look.',
        ],
        [a, b],
        paired,
      ),
      { ...swaps, title: `The shadow ${shadow}: ${swaps.title.toLowerCase()}` },
      { ...scores, title: `The shadow ${shadow}: scores` },
    ]
  })
}
