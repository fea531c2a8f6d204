import { signed } from '../../output/signed.ts'
import type { Cell } from '../../output/table.ts'
import type { Spread } from '../../train/spread-of.ts'
import { type Metric, metrics } from '../metrics.ts'
import type { TrialSummary, TuningResult } from './tuning-result.ts'

/** How many trials are shown, the default parameters beside them. */
const shown = 10

export interface TrialTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** The trials of the rows. */
  readonly trials: readonly TrialSummary[]
  /** How many others there are that did not fail. */
  readonly more: number
}

/** The best trials, and the default parameters, in the order of their figures. */
export function trialTable({ trials, metric, space }: TuningResult): TrialTable {
  const { label, show } = metrics[metric]
  const judged = trials.filter(({ figure }) => figure)
  const listed = judged.filter(({ trial }, at) => at < shown || trial === 0)
  const names = space.dimensions.map(({ name }) => name)
  const hasShares = listed.some(({ divisor }) => divisor > 1)
  return {
    head: ['trial', ...names, ...(hasShares ? ['rows'] : []), label, 'better by'],
    rows: listed.map((each) => [
      each.trial,
      ...names.map((name) => cellOf(each.parameters[name])),
      ...(hasShares ? [each.divisor === 1 ? 'all' : `1/${each.divisor}`] : []),
      each.figure ? spread(each.figure, show) : '–',
      each.trial === 0 ? 'the default parameters' : each.gain ? spread(each.gain, show, true) : '–',
    ]),
    trials: listed,
    more: judged.length - listed.length,
  }
}

function spread({ mean, standardDeviation }: Spread, show: Metric['show'], isSigned = false): string {
  return `${isSigned ? signed(mean, show) : show(mean)} ± ${show(standardDeviation)}`
}

function cellOf(value: unknown): Cell {
  if (value === undefined) return '–'
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value)
}
