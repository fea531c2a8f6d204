import type { Awaitable, Model, Output, Row } from '@flit-ml/spec'
import type { Loaded } from '../loading/loaded.ts'
import type { LoadedModelInfo } from '../model-info.ts'
import { assertOutputs, assertProbabilities } from '../validation/check-outputs.ts'
import { assertBatch, assertRows, rowErrors } from '../validation/check-rows.ts'
import { compileRowCheck, type RowCheck } from '../validation/compile-row-check.ts'
import { disposed, predictFailed, unsupportedTask } from './errors.ts'
import type { LoadedModel, Report } from './loaded-model.ts'

type CheckRows = (rows: unknown, check: RowCheck) => void

/** What is asked of a model, and the check that its answer is one. */
interface Question<T> {
  readonly ask: (model: Model) => Awaitable<T | undefined>
  readonly check: (answer: unknown) => void
}

/** Puts the border around a running model: rows are checked on the way in, and outputs on the way out. */
export class ServedModel implements LoadedModel {
  readonly info: LoadedModelInfo
  readonly #model: Model
  readonly #checkRow: RowCheck
  readonly #checkOutput: RowCheck
  readonly #idle = Promise.withResolvers<void>()
  readonly #onDisposed: () => void
  #underWay = 0
  #disposal: Promise<void> | undefined

  constructor({ info, model }: Loaded, onDisposed: () => void) {
    this.#onDisposed = onDisposed
    this.info = info
    this.#model = model
    this.#checkRow = compileRowCheck(info.signature.input)
    this.#checkOutput = compileRowCheck(info.signature.output)
  }

  predict(rows: readonly Row[], options?: { readonly onInvalid?: 'throw' }): Promise<readonly Output[]>
  predict(rows: readonly Row[], options: { readonly onInvalid: 'report' }): Promise<Report>
  predict(rows: readonly Row[], options?: { readonly onInvalid?: string }): Promise<readonly Output[] | Report> {
    return options?.onInvalid === 'report' ? this.#report(rows) : this.#answer(rows, assertRows)
  }

  async predictProba(rows: readonly Row[]): Promise<Float64Array> {
    if (this.info.task !== 'binary-classification') throw unsupportedTask(this.info, 'predictProba')
    if (!this.#model.predictProba) {
      return Float64Array.from(await this.#answer(rows, assertRows), (output) => output['probability'] as number)
    }
    return this.#ask(rows, assertRows, {
      ask: (model) => (rows.length === 0 ? new Float64Array() : model.predictProba?.(rows)),
      check: (probabilities) => assertProbabilities(probabilities, rows.length, this.info.id),
    })
  }

  dispose(): Promise<void> {
    this.#disposal ??= this.#release()
    return this.#disposal
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose()
  }

  async #report(rows: readonly Row[]): Promise<Report> {
    assertBatch(rows)
    const invalid = [...rowErrors(rows, this.#checkRow)]
    const refused = new Set(invalid.map((error) => error.details.row))
    const allowed = rows.filter((_, row) => !refused.has(row))
    const answers = (await this.#answer(allowed, assertBatch)).values()
    return { invalid, outputs: rows.map((_, row) => (refused.has(row) ? null : (answers.next().value ?? null))) }
  }

  #answer(rows: readonly Row[], checkRows: CheckRows): Promise<readonly Output[]> {
    return this.#ask(rows, checkRows, {
      ask: (model) => (rows.length === 0 ? [] : model.predict(rows)),
      check: (outputs) => assertOutputs(outputs, rows.length, this.#checkOutput, this.info.id),
    })
  }

  async #ask<T>(rows: readonly Row[], checkRows: CheckRows, { ask, check }: Question<T>): Promise<T> {
    checkRows(rows, this.#checkRow)
    if (this.#disposal) throw disposed(this.info.reference)
    let answer: unknown
    this.#underWay++
    try {
      answer = await ask(this.#model)
    } catch (cause) {
      throw predictFailed(this.info, cause)
    } finally {
      if (--this.#underWay === 0 && this.#disposal) this.#idle.resolve()
    }
    check(answer)
    return answer as T
  }

  async #release(): Promise<void> {
    if (this.#underWay > 0) await this.#idle.promise
    await this.#model.dispose?.()
    this.#onDisposed()
  }
}
