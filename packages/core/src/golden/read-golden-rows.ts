import { readFileSync } from 'node:fs'
import { FlitError, type GoldenRows } from '@flit-ml/spec'

/**
 * The golden rows in the file at this path.
 * @throws FlitError FLIT_FILE_UNREADABLE where it holds none.
 */
export function readGoldenRows(path: string): GoldenRows {
  try {
    return asGoldenRows(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    throw new FlitError('FLIT_FILE_UNREADABLE', {
      problem: `${path} holds no golden rows (${cause instanceof Error ? cause.message : cause}).`,
      remedy: 'Write { "tolerance": 1e-6, "rows": [ … ], "outputs": [ … ] }, with one output for each row.',
      details: { path },
      cause,
    })
  }
}

function asGoldenRows(value: Partial<GoldenRows>): GoldenRows {
  const { tolerance, rows, outputs } = value
  if (typeof tolerance !== 'number' || !(tolerance >= 0)) throw new TypeError('tolerance is no number of at least 0')
  if (!Array.isArray(rows) || !Array.isArray(outputs)) throw new TypeError('rows or outputs is no array')
  if (rows.length !== outputs.length) throw new TypeError(`${rows.length} rows have ${outputs.length} outputs`)
  if (rows.length === 0) throw new TypeError('there are no rows')
  return { tolerance, rows, outputs }
}
