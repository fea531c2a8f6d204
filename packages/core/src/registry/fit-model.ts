import type { FitOptions, Row } from '@flit-ml/spec'
import type { Fitted, Loaded } from '../loading/loaded.ts'
import type { ModelInfo } from '../model-info.ts'
import { checkLabels } from '../validation/check-labels.ts'
import { assertRows } from '../validation/check-rows.ts'
import type { RowCheck } from '../validation/compile-row-check.ts'
import { fitFailed, fitUnavailable } from './errors.ts'

interface FitSource {
  readonly info: ModelInfo
  readonly fit?: Loaded['fit']
}

/**
 * Fits another model, on rows that are checked as those to predict are.
 * @throws what `LoadedModel.fit` says.
 */
export async function fitModel(
  { info, fit }: FitSource,
  checkRow: RowCheck,
  rows: readonly Row[],
  labels: ArrayLike<number>,
  options: FitOptions,
): Promise<Fitted> {
  if (!fit) throw fitUnavailable(info)
  const { weights, validation, signal } = options
  for (const part of [{ rows, labels, ...(weights && { weights }) }, validation ?? []].flat()) {
    assertRows(part.rows, checkRow)
    checkLabels(part, info.task)
  }
  signal?.throwIfAborted()
  const aborted = Promise.withResolvers<never>()
  const abort = () => aborted.reject(signal?.reason)
  signal?.addEventListener('abort', abort)
  try {
    return await Promise.race([fit(rows, labels, options), aborted.promise])
  } catch (cause) {
    if (signal?.aborted) throw signal.reason
    throw fitFailed(info, cause)
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}
