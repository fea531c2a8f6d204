import type { Difference } from '../../figures/experiment/difference.ts'
import { pointsWithin } from '../../sections/numbers.ts'
import type { Plot } from '../plot.ts'
import { daysAxis, daysSince } from './days-axis.ts'

interface Shown {
  /** What is compared, such as `approval rate`. */
  readonly rate: string
  readonly challenger: string
  /** When the days begin. */
  readonly from: string
  readonly difference: Difference
}

/** So many times as wide as the last interval may one be that is drawn: the first ones say nothing yet. */
const widest = 8

/** The difference of a rate as units came, with the limits that hold at all times at once; nothing where there was no look. */
export function sequencePlots({ rate, challenger, from, difference: { series } }: Shown): Plot[] {
  const last = series.at(-1)
  if (!last || series.length < 2) return []
  const shown = series.filter(({ low, high }) => high - low <= widest * (last.high - last.low))
  const days = shown.map(({ time }) => daysSince(from, time))
  const limits = [...shown.flatMap(({ low, high }) => [low, high]), 0]
  const lineOf = (pick: 'value' | 'low' | 'high') => shown.map((look, at) => [days[at] as number, look[pick]] as const)
  return [
    {
      title: `${challenger}: difference of the ${rate}`,
      description: `${challenger} less champion as units came, by phase. The dashed limits may be looked at at any time. At the end ${pointsWithin(last)}.`,
      x: daysAxis(from, days),
      y: { label: 'difference', domain: [Math.min(...limits), Math.max(...limits)], format: 'percent' },
      marks: [
        {
          kind: 'line',
          tone: 'guide',
          points: [days[0] as number, days.at(-1) as number].map((at) => [at, 0] as const),
        },
        { kind: 'line', name: 'difference', tone: 'first', points: lineOf('value') },
        { kind: 'line', name: 'limits of the interval', tone: 'second', points: lineOf('low') },
        { kind: 'line', tone: 'second', points: lineOf('high') },
      ],
    },
  ]
}
