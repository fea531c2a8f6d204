import type { Awaitable, Explanation, FitOptions, Model, Output, PlanStep, Row } from '@flit-ml/spec'
import type { Fitted, Loaded } from '../loading/loaded.ts'
import type { LoadedModelInfo } from '../model-info.ts'
import { assertCount, assertExplainable, reasonCodesOf } from '../reasons/explainable.ts'
import { principalReasons } from '../reasons/principal-reasons.ts'
import { assertExplanations, assertOutputs, assertProbabilities } from '../validation/check-outputs.ts'
import { assertBatch, assertRows, rowErrors } from '../validation/check-rows.ts'
import { compileRowCheck, type RowCheck } from '../validation/compile-row-check.ts'
import { disposed, predictFailed, unsupportedTask } from './errors.ts'
import { fitModel } from './fit-model.ts'
import type { FittedModel } from './fitted-model.ts'
import type {
  LoadedModel,
  PredictOptions,
  Reasoned,
  Report,
  Reporting,
  Throwing,
  Unreasoned,
  WithReasons,
} from './loaded-model.ts'

type CheckRows = (rows: unknown, check: RowCheck) => void

/** What is asked of a model, and the check that its answer is one. */
interface Question<T> {
  /** The answer to an empty batch, of which a model is not asked. */
  readonly none: T
  readonly ask: (model: Model) => Awaitable<unknown>
  readonly check: (answer: T) => void
}

/** Puts the border around a model that was just fitted. */
export function serveFitted({ loaded, ...fitted }: Fitted): FittedModel {
  return Object.assign(new ServedModel(loaded), fitted)
}

/** Puts the border around a running model: rows are checked on the way in, and outputs on the way out. */
export class ServedModel implements LoadedModel {
  readonly info: LoadedModelInfo
  readonly #loaded: Loaded
  readonly #model: Model
  readonly #checkRow: RowCheck
  readonly #checkOutput: RowCheck
  readonly #idle = Promise.withResolvers<void>()
  readonly #onDisposed: () => void
  #underWay = 0
  #disposal: Promise<void> | undefined

  constructor(loaded: Loaded, onDisposed: () => void = () => {}) {
    const { info, model } = loaded
    this.#onDisposed = onDisposed
    this.info = info
    this.#loaded = loaded
    this.#model = model
    this.#checkRow = compileRowCheck(info.signature.input)
    this.#checkOutput = compileRowCheck(info.signature.output)
  }

  predict(rows: readonly Row[], options: Throwing & Reasoned): Promise<readonly WithReasons[]>
  predict(rows: readonly Row[], options?: Throwing & Unreasoned): Promise<readonly Output[]>
  predict(rows: readonly Row[], options: Reporting & Reasoned): Promise<Report<WithReasons>>
  predict(rows: readonly Row[], options: Reporting & Unreasoned): Promise<Report>
  predict(rows: readonly Row[], options?: PredictOptions): Promise<readonly Output[] | Report> {
    if (options?.onInvalid === 'report') return this.#report(rows, options.reasons)
    return this.#answer(rows, assertRows, options?.reasons)
  }

  async predictProba(rows: readonly Row[]): Promise<Float64Array> {
    if (this.info.task !== 'binary-classification') throw unsupportedTask(this.info, 'predictProba')
    if (!this.#model.predictProba) {
      return Float64Array.from(await this.#outputs(rows, assertRows), (output) => output['probability'] as number)
    }
    return this.#ask(rows, assertRows, {
      none: new Float64Array(),
      ask: (model) => model.predictProba?.(rows),
      check: (probabilities) => assertProbabilities(probabilities, rows.length, this.info.id),
    })
  }

  async explain(rows: readonly Row[]): Promise<readonly Explanation[]> {
    assertExplainable(this.#model, this.info)
    return this.#ask<readonly Explanation[]>(rows, assertRows, {
      none: [],
      ask: (model) => model.explain?.(rows),
      check: (explanations) => assertExplanations(explanations, rows.length, this.info),
    })
  }

  async plan(): Promise<readonly PlanStep[]> {
    if (this.#disposal) throw disposed(this.info.reference)
    try {
      return (await this.#model.plan?.()) ?? []
    } catch (cause) {
      throw predictFailed(this.info, cause)
    }
  }

  async fit(rows: readonly Row[], labels: ArrayLike<number>, options: FitOptions = {}): Promise<FittedModel> {
    return serveFitted(await fitModel(this.#loaded, this.#checkRow, rows, labels, options))
  }

  dispose(): Promise<void> {
    this.#disposal ??= this.#release()
    return this.#disposal
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose()
  }

  async #report(rows: readonly Row[], reasons?: number): Promise<Report> {
    assertBatch(rows)
    const invalid = [...rowErrors(rows, this.#checkRow)]
    const refused = new Set(invalid.map((error) => error.details.row))
    const allowed = rows.filter((_, row) => !refused.has(row))
    const answers = (await this.#answer(allowed, assertBatch, reasons)).values()
    return { invalid, outputs: rows.map((_, row) => (refused.has(row) ? null : (answers.next().value ?? null))) }
  }

  #answer(rows: readonly Row[], checkRows: CheckRows, reasons: number | undefined): Promise<readonly Output[]> {
    return reasons === undefined ? this.#outputs(rows, checkRows) : this.#withReasons(rows, checkRows, reasons)
  }

  #outputs(rows: readonly Row[], checkRows: CheckRows): Promise<readonly Output[]> {
    return this.#ask<readonly Output[]>(rows, checkRows, {
      none: [],
      ask: (model) => model.predict(rows),
      check: (outputs) => assertOutputs(outputs, rows.length, this.#checkOutput, this.info.id),
    })
  }

  async #withReasons(rows: readonly Row[], checkRows: CheckRows, most: number): Promise<readonly WithReasons[]> {
    assertCount(most)
    assertExplainable(this.#model, this.info)
    const codes = reasonCodesOf(this.info)
    const [outputs, explanations] = await this.#ask<[readonly Output[], readonly Explanation[]]>(rows, checkRows, {
      none: [[], []],
      ask: async (model) => [await model.predict(rows), await model.explain?.(rows)],
      check: ([outputs, explanations]) => {
        assertOutputs(outputs, rows.length, this.#checkOutput, this.info.id)
        assertExplanations(explanations, rows.length, this.info)
      },
    })
    return outputs.map((output, row) => ({
      ...output,
      reasons: principalReasons(codes, explanations[row] as Explanation, most),
    }))
  }

  async #ask<T>(rows: readonly Row[], checkRows: CheckRows, { none, ask, check }: Question<T>): Promise<T> {
    checkRows(rows, this.#checkRow)
    if (this.#disposal) throw disposed(this.info.reference)
    if (rows.length === 0) return none
    let answer: unknown
    this.#underWay++
    try {
      answer = await ask(this.#model)
    } catch (cause) {
      throw predictFailed(this.info, cause)
    } finally {
      if (--this.#underWay === 0 && this.#disposal) this.#idle.resolve()
    }
    check(answer as T)
    return answer as T
  }

  async #release(): Promise<void> {
    if (this.#underWay > 0) await this.#idle.promise
    await this.#model.dispose?.()
    this.#onDisposed()
  }
}
