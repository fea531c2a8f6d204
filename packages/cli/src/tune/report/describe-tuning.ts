import { style } from '../../output/style.ts'
import { Table } from '../../output/table.ts'
import { foldWords } from '../../train/splits/split-words.ts'
import { metrics } from '../metrics.ts'
import { describeLuck } from './describe-luck.ts'
import { influenceTable } from './influence-table.ts'
import { trialTable } from './trial-table.ts'
import type { TrialSummary, TuningResult } from './tuning-result.ts'

/** How many failures are named. */
const named = 10

/** A search as lines for people to read. */
export function describeTuning(result: TuningResult): string[] {
  return [
    `${style('bold', result.model)}: ${describeSearch(result)}`,
    '',
    ...trialLines(result),
    ...influenceLines(result),
    ...failedLines(result.trials),
    '',
    ...describeLuck(result),
  ]
}

/** What was searched, and how. */
export function describeSearch(result: TuningResult): string {
  const { trainer, search, trials, folds, rows, space } = result
  const names = space.dimensions.map(({ name }) => name).join(', ')
  return `${trials.length} trials of ${names} by ${trainer}, ${search} search, ${foldWords(folds, result)} of ${rows.toLocaleString('en')} rows`
}

function trialLines(result: TuningResult): string[] {
  const { head, rows, trials, more } = trialTable(result)
  const table = new Table(head, rows)
  return [
    table.head(),
    ...table.lines(rows).map((line, at) => (trials[at] === result.best ? style('bold', line) : line)),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ]
}

function influenceLines(result: TuningResult): string[] {
  const { head, rows } = influenceTable(result)
  if (rows.length === 0) return []
  const table = new Table(head, rows)
  const on = result.search === 'halving' ? ', in the first step' : ''
  return ['', `What ${metrics[result.metric].label} goes with${on}:`, table.head(), ...table.lines(rows)]
}

function failedLines(trials: readonly TrialSummary[]): string[] {
  const failed = trials.flatMap(({ trial, outcome }) => ('error' in outcome ? { trial, ...outcome.error } : []))
  if (failed.length === 0) return []
  const lines = failed.slice(0, named).map(({ trial, problem }) => `  trial ${trial}: ${problem}`)
  return ['', style('bold', `failed: ${failed.length}`), ...lines]
}
