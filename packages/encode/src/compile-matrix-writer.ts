import type { MatrixColumn, Row } from '@flit-ml/spec'
import { toNumber } from './to-number.ts'

/** Writes rows, one after the other, into a matrix: a number for each column. */
export type MatrixWriter = (rows: readonly Row[], matrix: Float32Array | Float64Array) => void

/**
 * Compiles a function that has a statement for each column. Each then reads its field from where V8 knows it to be, so
 * that a row costs a fifth of what it does in a loop over the names of the columns.
 */
export function compileMatrixWriter(columns: readonly MatrixColumn[], missing: number): MatrixWriter {
  const indices = columns.map(({ categories = [] }) => new Map(categories.map((category, index) => [category, index])))
  const statements = columns.map(({ name, categories }, column) => {
    // As JSON, any name is a literal: it cannot become code.
    const value = `row[${JSON.stringify(name)}]`
    return `matrix[at++] = ${categories ? `indices[${column}].get(${value}) ?? missing` : `toNumber(${value}, missing)`}`
  })
  const loop = `let at = 0\nfor (const row of rows) {\n${statements.join('\n')}\n}`
  const compile = new Function('indices', 'toNumber', 'missing', `return (rows, matrix) => {\n${loop}\n}`)
  return compile(indices, toNumber, missing)
}
