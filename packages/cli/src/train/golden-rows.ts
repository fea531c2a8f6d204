import { existsSync } from 'node:fs'
import { compileRowCheck, type LoadedModel, readGoldenRows } from '@flit-ml/core'
import type { GoldenRows, Row, Signature } from '@flit-ml/spec'

const usualTolerance = 1e-6
const usualRows = 20

export type Questions = Omit<GoldenRows, 'outputs'>

/** The golden rows in the file at this path, if it is there, as far as a signature still allows them. */
export function goldenQuestions(path: string | undefined, { input }: Signature): Questions {
  if (path === undefined || !existsSync(path)) return { tolerance: usualTolerance, rows: [] }
  const { tolerance, rows } = readGoldenRows(path)
  const check = compileRowCheck(input)
  return { tolerance, rows: rows.filter((row) => check(row) === undefined) }
}

/**
 * These questions with a model's own answers. Rows of the data stand in where there are none, and where none lacks an input that
 * may be missing.
 */
export async function newGoldenRows(old: Questions, model: LoadedModel, data: readonly Row[]): Promise<GoldenRows> {
  const { input } = model.info.signature
  const rows = old.rows.length > 0 ? old.rows : spread(data)
  const optional = Object.keys(input.properties).filter((name) => !input.required?.includes(name))
  const unseen = optional.filter((name) => rows.every((row) => isPresent(row, name)))
  const all = [...rows, ...unseen.map((name) => rowWithout(name, data))]
  return { tolerance: old.tolerance, rows: all, outputs: await model.predict(all) }
}

/** From all over the data. */
function spread(data: readonly Row[]): Row[] {
  const step = Math.max(1, Math.floor(data.length / usualRows))
  return data.filter((_, row) => row % step === 0).slice(0, usualRows)
}

function rowWithout(name: string, data: readonly Row[]): Row {
  return data.find((row) => !isPresent(row, name)) ?? { ...data[0], [name]: null }
}

function isPresent(row: Row, name: string): boolean {
  return (row[name] ?? null) !== null
}
