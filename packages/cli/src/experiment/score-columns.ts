import type { LoggedShadow } from '@flit-ml/report'
import type { DecisionModel, ShadowAnswer } from '@flit-ml/routing'
import { Column } from './column.ts'
import { Numbered } from './numbered.ts'

/** What each model said of the decisions, whether it answered them or watched. */
export class ScoreColumns {
  readonly #models = new Numbered()
  readonly #columns: Column<Float64Array>[] = []
  readonly #shadows = new Map<string, { name: string; model: number; failed: number }>()

  /** Gives back the index of the model. */
  add(row: number, { id, version }: DecisionModel, score: number | null): number {
    const model = this.#models.of(`${id}@${version}`)
    this.#columns[model] ??= new Column((length) => new Float64Array(length), Number.NaN)
    if (score !== null) this.#columns[model].set(row, score)
    return model
  }

  addShadow(row: number, { name, model, score }: ShadowAnswer): void {
    const index = this.add(row, model, score)
    const key = `${name} ${index}`
    const found = this.#shadows.get(key) ?? { name, model: index, failed: 0 }
    if (score === null) found.failed++
    this.#shadows.set(key, found)
  }

  get models(): readonly string[] {
    return this.#models.names
  }

  get shadows(): readonly LoggedShadow[] {
    return [...this.#shadows.values()]
  }

  scores(count: number): readonly Float64Array[] {
    return this.#columns.map((column) => column.take(count))
  }
}
