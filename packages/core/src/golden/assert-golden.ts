import { FlitError, type GoldenRows, type Output, type Row } from '@flit-ml/spec'
import type { LoadedModelInfo } from '../model-info.ts'
import { differences } from './differences.ts'
import { readGoldenRows } from './read-golden-rows.ts'

/** What of a loaded model is asked: it may be in another thread. */
interface Asked {
  readonly info: LoadedModelInfo
  predict(rows: readonly Row[]): Promise<readonly Output[]>
}

/**
 * Asks a model its golden rows, or the example of its signature, where its package has none.
 * @throws FlitError FLIT_GOLDEN_DIFFERS where it answers otherwise, FLIT_FILE_UNREADABLE, or what `predict` throws.
 */
export async function assertGolden(model: Asked): Promise<void> {
  const { rows, outputs, tolerance } = goldenRowsOf(model.info)
  const found = differences(await model.predict(rows), outputs, tolerance)
  if (found[0] === undefined) return
  const { id, version } = model.info
  throw new FlitError('FLIT_GOLDEN_DIFFERS', {
    problem: `The model ${id}@${version} answers ${found.length} of its golden values otherwise; the first: ${found[0]}.`,
    remedy: 'Do not use it here: install its package and its runtime again, or ask its owner.',
    details: { id, version, differing: found.length },
  })
}

function goldenRowsOf({ golden, signature: { example } }: LoadedModelInfo): GoldenRows {
  if (golden !== undefined) return readGoldenRows(golden)
  return { rows: [example.input], outputs: [example.output], tolerance: 1e-6 }
}
