import { style } from '../../output/style.ts'
import { type Cell, Table } from '../../output/table.ts'
import type { Spread } from '../../train/spread-of.ts'
import { metrics } from '../metrics.ts'
import { describeLuck } from './describe-luck.ts'
import type { Influence, TrialSummary, TuningResult } from './tuning-result.ts'

/** How many trials are shown. */
const shown = 10
const barWidth = 20

/** A search as lines for people to read. */
export function describeTuning(result: TuningResult): string[] {
  const { model, trainer, search, trials, folds, rows, space } = result
  const names = space.dimensions.map(({ name }) => name).join(', ')
  return [
    `${style('bold', model)}: ${trials.length} trials of ${names} by ${trainer}, ${search} search, ${folds} folds of ` +
      `${rows.toLocaleString('en')} rows`,
    '',
    ...trialLines(result),
    ...influenceLines(result),
    ...failedLines(trials),
    '',
    ...describeLuck(result),
  ]
}

/** The best, and the default parameters, in the order of their figures. */
function trialLines({ trials, best, metric, space }: TuningResult): string[] {
  const judged = trials.filter(({ figure }) => figure)
  const listed = judged.filter(({ trial }, at) => at < shown || trial === 0)
  const names = space.dimensions.map(({ name }) => name)
  const hasShares = listed.some(({ divisor }) => divisor > 1)
  const cells = listed.map((each) => [
    each.trial,
    ...names.map((name) => cellOf(each.parameters[name])),
    ...(hasShares ? [each.divisor === 1 ? 'all' : `1/${each.divisor}`] : []),
    each.figure ? spread(each.figure) : '–',
    each.trial === 0 ? 'the default parameters' : each.gain ? spread(each.gain, true) : '–',
  ])
  const table = new Table(
    ['trial', ...names, ...(hasShares ? ['rows'] : []), metrics[metric].label, 'better by'],
    cells,
  )
  const more = judged.length - listed.length
  return [
    table.head(),
    ...table.lines(cells).map((line, at) => (listed[at] === best ? style('bold', line) : line)),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ]
}

function influenceLines({ influence, metric, search }: TuningResult): string[] {
  if (influence.length === 0) return []
  const cells = influence.map(({ name, value, p, isOrdered }: Influence) => [
    name,
    '█'.repeat(Math.round(Math.abs(value) * barWidth)).padEnd(barWidth, '░'),
    isOrdered ? signed(value, 2) : value.toFixed(2),
    p < 0.001 ? '< 0.001' : p.toFixed(3),
  ])
  const on = search === 'halving' ? ', in the first step' : ''
  const table = new Table(['parameter', '', 'rank correlation', 'p'], cells)
  return ['', `What ${metrics[metric].label} goes with${on}:`, table.head(), ...table.lines(cells)]
}

function failedLines(trials: readonly TrialSummary[]): string[] {
  const failed = trials.flatMap(({ trial, outcome }) => ('error' in outcome ? { trial, ...outcome.error } : []))
  if (failed.length === 0) return []
  const lines = failed.slice(0, shown).map(({ trial, problem }) => `  trial ${trial}: ${problem}`)
  return ['', style('bold', `failed: ${failed.length}`), ...lines]
}

function spread({ mean, standardDeviation }: Spread, isSigned = false): string {
  return `${isSigned ? signed(mean, 4) : mean.toFixed(4)} ± ${standardDeviation.toFixed(4)}`
}

function signed(value: number, digits: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`
}

function cellOf(value: unknown): Cell {
  if (value === undefined) return '–'
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value)
}
