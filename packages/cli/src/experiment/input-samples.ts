import type { InputSample } from '@flit-ml/report'
import type { Row } from '@flit-ml/spec'
import { randomFrom } from '@flit-ml/training'
import { getOrMake } from './get-or-make.ts'

/** How many rows of a week are kept. */
const most = 2000

interface Week {
  decisions: number
  readonly rows: Row[]
}

/** Draws rows of each week at random, so that a week of millions takes no more room than one of thousands (Vitter's R). */
export class InputSamples {
  readonly #weeks = new Map<string, Week>()
  readonly #random = randomFrom(1)

  add(week: string, row: Row): void {
    const found = getOrMake(this.#weeks, week, () => ({ decisions: 0, rows: [] }))
    const place = Math.floor(this.#random() * ++found.decisions)
    if (found.rows.length < most) found.rows.push(row)
    else if (place < most) found.rows[place] = row
  }

  samples(): readonly InputSample[] {
    const weeks = [...this.#weeks].sort(([a], [b]) => (a < b ? -1 : 1))
    return weeks.map(([week, { decisions, rows }]) => {
      const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
      const inputs = names.map((name) => [name, rows.map((row) => characteristicOf(row[name]))] as const)
      return { week, decisions, inputs: Object.fromEntries(inputs) }
    })
  }
}

function characteristicOf(value: unknown): number | string | boolean | null {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null
}
