import type { Label } from '@flit-ml/decisions'
import { usageError } from '../errors.ts'
import { Column } from './column.ts'
import type { LabelChoice } from './experiment-options.ts'
import { getOrMake } from './get-or-make.ts'
import { Numbered } from './numbered.ts'

/** The outcomes of decisions for one horizon. */
export interface ChosenLabels {
  readonly horizonDays: number | null
  /** What the positive class is called. */
  readonly positive: string
  /** By decision 1, 0, or -1 where nothing is known. */
  readonly labels: Int8Array
}

interface Horizon {
  readonly values: Numbered
  /** By decision the number of the value; -1 where there is none. */
  readonly codes: Column<Int16Array>
}

/** More values than these are no classes. */
const mostValues = 100

/** Keeps the labels of decisions by horizon; of several with one horizon the last is kept. */
export class LabelColumns {
  readonly #choice: LabelChoice | undefined
  readonly #horizons = new Map<number, Horizon>()

  constructor(choice: LabelChoice | undefined) {
    this.#choice = choice
  }

  add(row: number, { horizonDays, value, source }: Label): void {
    if (this.#choice && (this.#choice.horizonDays !== horizonDays || (this.#choice.source ?? source) !== source)) return
    const found = getOrMake(this.#horizons, horizonDays, newHorizon)
    const code = found.values.of(String(value))
    if (code >= mostValues) throw tooMany(horizonDays)
    found.codes.set(row, code)
  }

  /** @throws FlitError FLIT_USAGE where nothing says which horizon, or which value, counts. */
  choose(count: number, named: string | undefined): ChosenLabels {
    const horizons = [...this.#horizons.keys()].sort((a, b) => a - b)
    if (horizons.length > 1) throw severalHorizons(horizons)
    const [only] = horizons
    const horizonDays = this.#choice?.horizonDays ?? only ?? null
    const horizon = only === undefined ? undefined : this.#horizons.get(only)
    if (!horizon) return { horizonDays, positive: named ?? usualName, labels: new Int8Array(count).fill(-1) }
    const { names } = horizon.values
    const positive = named === undefined ? usualPositive(names) : namedPositive(names, named)
    const labels = Int8Array.from(horizon.codes.take(count), (code) => (code === -1 ? -1 : positive.has(code) ? 1 : 0))
    return { horizonDays, positive: named ?? usualName, labels }
  }
}

function newHorizon(): Horizon {
  return { values: new Numbered(), codes: new Column((length) => new Int16Array(length), -1) }
}

/** What the positive class is called where its value is a mere 1. */
const usualName = 'bad'

function usualPositive(names: readonly string[]): ReadonlySet<number> {
  const others = names.filter((name) => !['0', '1', 'true', 'false'].includes(name))
  if (others.length > 0) {
    const remedy = 'Say with --positive which value it is whose probability the models answer.'
    throw usageError('--positive', `The labels have values such as ${others.slice(0, 5).join(', ')}.`, remedy)
  }
  return new Set(['1', 'true'].map((name) => names.indexOf(name)).filter((code) => code >= 0))
}

function namedPositive(names: readonly string[], named: string): ReadonlySet<number> {
  if (names.includes(named)) return new Set([names.indexOf(named)])
  const problem = `No label has the value ${named}: there are ${names.slice(0, 5).join(', ')}.`
  throw usageError('--positive', problem, 'Name one of the values of the labels.')
}

function severalHorizons(horizons: readonly number[]): Error {
  const all = horizons.map((days) => `${days}d`)
  return usageError(
    '--label',
    `There are labels for ${all.join(', ')}.`,
    `Say which count, such as --label ${all.at(-1)}.`,
  )
}

function tooMany(horizonDays: number): Error {
  const problem = `The labels for ${horizonDays} days have more than ${mostValues} values: they are no classes.`
  return usageError('--label', problem, 'Name labels that have two values, such as 0 and 1.')
}
