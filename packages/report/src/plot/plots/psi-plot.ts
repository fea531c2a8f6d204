import type { WeekShift } from '../../figures/experiment/stability-figures.ts'
import { decimal } from '../../sections/numbers.ts'
import { type Plot, toneOf } from '../plot.ts'
import { daysAxis, daysSince } from './days-axis.ts'

interface Shifted {
  readonly arm: string
  readonly weeks: readonly WeekShift[]
}

const much = 0.25

/** The PSI of the scores of one arm, or of two, week by week; nothing of a single week. */
export function psiPlots(arms: readonly Shifted[]): Plot[] {
  const all = arms.flatMap(({ weeks }) => weeks)
  const names = all.map(({ week }) => week).sort()
  const [first = '', last] = [names[0], names.at(-1)]
  if (first === last) return []
  const greatest = Math.max(...all.map(({ index }) => index), much)
  const days = names.map((name) => daysSince(first, name))
  return [
    {
      title: `PSI by week: ${arms.map(({ arm }) => arm).join(' and ')}`,
      description: `How far the scores of a week are from those of the arm's first week: at most ${arms.map(({ arm, weeks }) => `${decimal(Math.max(...weeks.map(({ index }) => index)))} for ${arm}`).join(', ')}. On the dotted line, ${much}, and above it is much.`,
      x: daysAxis(first, days),
      y: { label: 'PSI', domain: [0, greatest], format: 'number' },
      marks: [
        { kind: 'line', tone: 'guide', points: [0, Math.max(...days)].map((at) => [at, much] as const) },
        ...arms.map(({ arm, weeks }, at) => ({
          kind: 'line' as const,
          name: arm,
          tone: toneOf(at),
          points: weeks.map(({ week, index }) => [daysSince(first, week), index] as const),
        })),
      ],
    },
  ]
}
