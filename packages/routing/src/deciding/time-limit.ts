import type { LoadedModelInfo } from '@flit-ml/core'
import { timeLimitPassed } from '../errors.ts'

/**
 * What a model promised, for so many milliseconds; what it does afterwards concerns nobody.
 * @throws FlitError FLIT_TIME_LIMIT, or what the model throws before.
 */
export function withinTime<T>(promised: Promise<T>, limit: number, { id, version }: LoadedModelInfo): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timeLimitPassed(id, version, limit)), limit)
    promised.then(
      (value) => {
        clearTimeout(timer)
        resolve(value)
      },
      (error: unknown) => {
        clearTimeout(timer)
        reject(error)
      },
    )
  })
}
