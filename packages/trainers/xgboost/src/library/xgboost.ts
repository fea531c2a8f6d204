import { FlitError } from '@flit-ml/spec'
import koffi from 'koffi'
import type { NativeLibrary } from './find-library.ts'

/** What is at an address of the library's. */
export type Handle = bigint

/**
 * The functions of XGBoost's C interface that training takes; each that fails throws what the library says.
 *
 * Source: https://xgboost.readthedocs.io/en/stable/c.html
 */
export class XGBoost {
  readonly version: string
  readonly #library: NativeLibrary
  readonly #lastError: () => string

  constructor(library: NativeLibrary) {
    this.#library = library
    this.#lastError = library.func('const char *XGBGetLastError()')
    this.version = this.#readVersion()
    this.#call('XGBSetGlobalConfig', 'const char *config')(JSON.stringify({ verbosity: 0 }))
  }

  /** A matrix [rows, columns] of which NaN is missing; the library keeps a copy, which so many threads make. */
  createMatrix(values: Float32Array, rows: number, columns: number, threads: number): Handle {
    const out: [Handle | null] = [null]
    const data = `[${koffi.address(values)},true]`
    const array = `{"data":${data},"shape":[${rows},${columns}],"typestr":"<f4","version":3}`
    const config = `{"missing":NaN,"nthread":${threads}}`
    this.#call('XGDMatrixCreateFromDense', 'const char *array, const char *config, _Out_ void **out')(
      array,
      config,
      out,
    )
    return out[0] as Handle
  }

  setNumbers(matrix: Handle, field: 'label' | 'weight', values: Float32Array): void {
    const parameters = 'void *matrix, const char *field, const float *values, uint64_t length'
    this.#call('XGDMatrixSetFloatInfo', parameters)(matrix, field, values, values.length)
  }

  setTexts(matrix: Handle, field: 'feature_name' | 'feature_type', values: readonly string[]): void {
    const parameters = 'void *matrix, const char *field, const char **values, uint64_t length'
    this.#call('XGDMatrixSetStrFeatureInfo', parameters)(matrix, field, values, values.length)
  }

  /** What the booster's file says of its features. */
  nameFeatures(booster: Handle, field: 'feature_name' | 'feature_type', values: readonly string[]): void {
    const parameters = 'void *booster, const char *field, const char **values, uint64_t length'
    this.#call('XGBoosterSetStrFeatureInfo', parameters)(booster, field, values, values.length)
  }

  freeMatrix(matrix: Handle): void {
    this.#call('XGDMatrixFree', 'void *matrix')(matrix)
  }

  createBooster(matrices: readonly Handle[]): Handle {
    const out: [Handle | null] = [null]
    this.#call('XGBoosterCreate', 'void **matrices, uint64_t length, _Out_ void **out')(matrices, matrices.length, out)
    return out[0] as Handle
  }

  setParameter(booster: Handle, name: string, value: string): void {
    this.#call('XGBoosterSetParam', 'void *booster, const char *name, const char *value')(booster, name, value)
  }

  setAttribute(booster: Handle, name: string, value: string): void {
    this.#call('XGBoosterSetAttr', 'void *booster, const char *name, const char *value')(booster, name, value)
  }

  update(booster: Handle, round: number, matrix: Handle): void {
    this.#call('XGBoosterUpdateOneIter', 'void *booster, int round, void *matrix')(booster, round, matrix)
  }

  /** The figures of some matrices after a round, as `[0]\ttrain-logloss:0.51\t…`. */
  evaluate(booster: Handle, round: number, matrices: readonly Handle[], names: readonly string[]): string {
    const out: [string | null] = [null]
    const parameters =
      'void *booster, int round, void **matrices, const char **names, uint64_t length, _Out_ const char **out'
    this.#call('XGBoosterEvalOneIter', parameters)(booster, round, matrices, names, matrices.length, out)
    return out[0] ?? ''
  }

  /** The model as UBJSON. */
  save(booster: Handle): Uint8Array {
    const [length, data]: [[number | bigint], [Handle | null]] = [[0], [null]]
    const parameters = 'void *booster, const char *config, _Out_ uint64_t *length, _Out_ const void **data'
    this.#call('XGBoosterSaveModelToBuffer', parameters)(booster, JSON.stringify({ format: 'ubj' }), length, data)
    return Uint8Array.from(koffi.decode(data[0], 'uint8_t', Number(length[0])) as Uint8Array)
  }

  freeBooster(booster: Handle): void {
    this.#call('XGBoosterFree', 'void *booster')(booster)
  }

  #call(name: string, parameters: string): (...given: unknown[]) => void {
    const native = this.#library.func(`int ${name}(${parameters})`)
    return (...given) => {
      if (native(...given) === 0) return
      throw new FlitError('FLIT_XGBOOST_FAILED', {
        problem: `XGBoost ${this.version} refuses: ${this.#lastError().split('\n')[0]}`,
        remedy: 'See the parameters and the rows.',
        details: { call: name },
      })
    }
  }

  #readVersion(): string {
    const parts: [number][] = [[0], [0], [0]]
    this.#library.func('void XGBoostVersion(_Out_ int *major, _Out_ int *minor, _Out_ int *patch)')(...parts)
    return parts.join('.')
  }
}
