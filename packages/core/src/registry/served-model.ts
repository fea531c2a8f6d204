import type { Awaitable, Model, Output, Row } from '@flit-ml/spec'
import type { Loaded } from '../loading/loaded.ts'
import type { LoadedModelInfo } from '../model-info.ts'
import { assertOutputs, assertProbabilities } from '../validation/check-outputs.ts'
import { assertBatch, assertRows, rowErrors } from '../validation/check-rows.ts'
import { compileRowCheck, type RowCheck } from '../validation/compile-row-check.ts'
import { disposed, predictFailed, unsupportedTask } from './errors.ts'
import type { LoadedModel, Report } from './loaded-model.ts'

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
  async predict(rows: readonly Row[], options?: { readonly onInvalid?: string }): Promise<readonly Output[] | Report> {
    if (options?.onInvalid === 'report') return this.#report(rows)
    assertRows(rows, this.#checkRow)
    return this.#answer(rows)
  }

  async predictProba(rows: readonly Row[]): Promise<Float64Array> {
    if (this.info.task !== 'binary-classification') throw unsupportedTask(this.info, 'predictProba')
    assertRows(rows, this.#checkRow)
    if (!this.#model.predictProba || rows.length === 0) {
      return Float64Array.from(await this.#answer(rows), (output) => output['probability'] as number)
    }
    const probabilities = await this.#ask((model) => model.predictProba?.(rows))
    assertProbabilities(probabilities, rows.length, this.info.id)
    return probabilities
  }

  dispose(): Promise<void> {
    this.#disposal ??= this.#release()
    return this.#disposal
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose()
  }

  async #answer(rows: readonly Row[]): Promise<readonly Output[]> {
    const outputs = await this.#ask((model) => (rows.length === 0 ? [] : model.predict(rows)))
    assertOutputs(outputs, rows.length, this.#checkOutput, this.info.id)
    return outputs
  }

  async #report(rows: readonly Row[]): Promise<Report> {
    assertBatch(rows)
    const invalid = [...rowErrors(rows, this.#checkRow)]
    const refused = new Set(invalid.map((error) => error.details.row))
    const answers = (await this.#answer(rows.filter((_, row) => !refused.has(row)))).values()
    return { invalid, outputs: rows.map((_, row) => (refused.has(row) ? null : (answers.next().value ?? null))) }
  }

  async #ask<T>(ask: (model: Model) => Awaitable<T>): Promise<T> {
    if (this.#disposal) throw disposed(this.info.reference)
    this.#underWay++
    try {
      return await ask(this.#model)
    } catch (cause) {
      throw predictFailed(this.info, cause)
    } finally {
      if (--this.#underWay === 0 && this.#disposal) this.#idle.resolve()
    }
  }

  async #release(): Promise<void> {
    if (this.#underWay > 0) await this.#idle.promise
    await this.#model.dispose?.()
    this.#onDisposed()
  }
}
