import type { Vintage } from '../../figures/experiment/vintages.ts'
import { percent } from '../../sections/numbers.ts'
import { type Plot, toneOf } from '../plot.ts'
import { daysAxis, daysSince } from './days-axis.ts'
import { shareAxis } from './share-axis.ts'

/** An arm with fewer outcomes in a vintage is not drawn. */
const least = 10

/** The rate of the positive class by vintage, of one arm or of two; nothing before two vintages have a rate. */
export function vintagePlots(arms: readonly string[], vintages: readonly Vintage[], positive: string): Plot[] {
  const known = vintages.filter(({ arm, outcomes }) => arms.includes(arm) && outcomes.bad.count >= least)
  const names = [...new Set(known.map(({ from }) => from))]
  const [first] = names
  if (first === undefined || names.length < 2) return []
  const days = names.map((name) => daysSince(first, name))
  const shift = ((days.at(-1) ?? 0) - (days[0] ?? 0)) / 150
  return [
    {
      title: `Share of ${positive} by vintage`,
      description: `Of what was approved, by when it was decided, with 95 % intervals for one look: ${arms.map((arm) => wordsOf(arm, known)).join('; ')}.`,
      x: daysAxis(first, [(days[0] ?? 0) - 4 * shift, (days.at(-1) ?? 0) + 4 * shift]),
      y: shareAxis(`share of ${positive}`, Math.max(...known.map(({ outcomes }) => outcomes.bad.rate?.high ?? 0))),
      marks: arms.map((name, at) => ({
        kind: 'points',
        name,
        tone: toneOf(at),
        points: known.flatMap(({ arm, from, outcomes: { bad } }) => {
          if (arm !== name || !bad.rate) return []
          const { value, low, high } = bad.rate
          return [{ x: daysSince(first, from) + (at === 0 ? -shift : shift), y: value, low, high }]
        }),
      })),
    },
  ]
}

function wordsOf(name: string, known: readonly Vintage[]): string {
  const rates = known.flatMap(({ arm, outcomes }) =>
    arm === name && outcomes.bad.rate ? [outcomes.bad.rate.value] : [],
  )
  return rates.length === 0
    ? `${name}, none`
    : `${name}, ${percent(Math.min(...rates))} to ${percent(Math.max(...rates))}`
}
