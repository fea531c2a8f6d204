import type { LoggedRows } from '@flit-ml/report'
import { Column } from './column.ts'

/** What is kept of one decision. */
export interface LoggedRow {
  readonly time: number
  readonly phase: number
  readonly arm: number
  readonly model: number
  readonly isApproved: boolean
  /** 0 where the arm itself answered. */
  readonly fallback: number
  readonly latency: number
  readonly first: number
}

/** The decisions by columns. */
export class RowColumns {
  readonly #times = new Column((length) => new Float64Array(length))
  readonly #phases = new Column((length) => new Uint16Array(length))
  readonly #arms = new Column((length) => new Uint8Array(length))
  readonly #models = new Column((length) => new Int16Array(length))
  readonly #approved = new Column((length) => new Uint8Array(length))
  readonly #fallbacks = new Column((length) => new Uint8Array(length))
  readonly #latencies = new Column((length) => new Float32Array(length))
  readonly #firsts = new Column((length) => new Uint8Array(length))
  count = 0

  add(row: LoggedRow): void {
    const at = this.count++
    this.#times.set(at, row.time)
    this.#phases.set(at, row.phase)
    this.#arms.set(at, row.arm)
    this.#models.set(at, row.model)
    this.#approved.set(at, Number(row.isApproved))
    this.#fallbacks.set(at, row.fallback)
    this.#latencies.set(at, row.latency)
    this.#firsts.set(at, row.first)
  }

  rows(labels: Int8Array): LoggedRows {
    const { count } = this
    return {
      count,
      times: this.#times.take(count),
      phases: this.#phases.take(count),
      arms: this.#arms.take(count),
      models: this.#models.take(count),
      approved: this.#approved.take(count),
      fallbacks: this.#fallbacks.take(count),
      latencies: this.#latencies.take(count),
      labels,
      firsts: this.#firsts.take(count),
    }
  }
}
