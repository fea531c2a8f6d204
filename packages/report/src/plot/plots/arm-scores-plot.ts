import type { ArmFigures } from '../../figures/experiment/arm-figures.ts'
import { decimal } from '../../sections/numbers.ts'
import { type Plot, toneOf } from '../plot.ts'
import { shareAxis } from './share-axis.ts'

/** The distributions of the scores of one arm, or of two. */
export function armScoresPlot(arms: readonly ArmFigures[]): Plot {
  const bins = arms.flatMap(({ scores }) => scores)
  const domain = [Math.min(...bins.map(({ from }) => from)), Math.max(...bins.map(({ to }) => to))] as const
  return {
    title: `Scores: ${arms.map(({ arm }) => arm).join(' and ')}`,
    description: `The scores of the units that the arm's own model answered. ${arms.map(meanWords).join('; ')}.`,
    x: { label: 'score', domain, format: 'number' },
    y: shareAxis('share of the units', Math.max(...bins.map(({ share }) => share))),
    marks: arms.map(({ arm, scores }, at) => ({
      kind: 'columns',
      name: arm,
      tone: toneOf(at),
      columns: scores.map(({ from, to, share }) => ({ from, to, value: share })),
    })),
  }
}

function meanWords({ arm, scores }: ArmFigures): string {
  const mean = scores.reduce((sum, { from, to, share }) => sum + ((from + to) / 2) * share, 0)
  return `${arm}, about ${decimal(mean, 2)} in the mean`
}
