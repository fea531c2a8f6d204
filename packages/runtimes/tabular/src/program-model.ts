import { columnOf, outputsOf, type Table } from '@flit-ml/encode'
import type { Encoding, Model, Output, Row, Task } from '@flit-ml/spec'
import { artifactRefused } from './artifact-refused.ts'
import { floatOutput, type Program } from './program/compile-program.ts'
import { blockRows } from './program/value.ts'
import { rowWriter } from './rows/row-writer.ts'

/** The model that a program runs: rows go in and come out a block at a time, through memory that is made once. */
export function programModel(program: Program, encoding: Encoding, task: Task): Model {
  const { columns } = encoding.output
  const write = rowWriter(encoding, program.inputs)
  const fields = Object.entries(columns)
  const { data, width } = floatOutput(program)
  if (Object.values(columns).some((column) => column >= width))
    throw artifactRefused(`The graph answers each row with ${width} numbers, and its encoding has more.`)

  function answer(rows: readonly Row[], read: (table: Table, first: number) => void): void {
    for (let first = 0; first < rows.length; first += blockRows) {
      const block = rows.length <= blockRows ? rows : rows.slice(first, first + blockRows)
      write(block)
      program.run(block.length)
      read({ data, rows: block.length, width }, first)
    }
  }

  function predict(rows: readonly Row[]): readonly Output[] {
    const outputs: Output[] = []
    answer(rows, (table) => outputs.push(...outputsOf(table, fields)))
    return outputs
  }

  function predictProba(rows: readonly Row[]): Float64Array {
    const probabilities = new Float64Array(rows.length)
    answer(rows, (table, first) => probabilities.set(columnOf(table, columns['probability'] as number), first))
    return probabilities
  }

  return { specVersion: 1, predict, ...(task === 'binary-classification' && { predictProba }) }
}
