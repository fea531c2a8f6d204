import { convert } from '@flit-ml/convert'
import { listOracles, readOracle } from '@flit-ml/oracles'
import { nextUp } from '../arithmetic/next-up.ts'
import { readOnnx } from '../onnx/read-onnx.ts'
import { hardNumbers } from './hard-numbers.ts'
import { randomNumbers } from './random.ts'

/** A model that real training made. */
export interface ParityCase {
  readonly name: string
  readonly artifact: Uint8Array
  readonly columns: number
}

export interface HardCase extends ParityCase {
  /** Rows of numbers on its thresholds and one above and below, special ones, and others; the same for a seed. */
  matrix(rows: number): Float32Array
}

/** Every model of the oracles: trees, forests, linear models and networks. */
export function hardCases(): readonly HardCase[] {
  return listOracles().map((name, index) => {
    const { onnx, features } = convert(readOracle(name).model)
    const columns = features.length
    const thresholds = thresholdsOf(onnx)
    const around = thresholds.flatMap((value) => [value, nextUp(value), -nextUp(-value)])
    const matrix = (rows: number) => hardNumbers(rows * columns, around, randomNumbers(index))
    return { name, artifact: onnx, columns, matrix }
  })
}

function thresholdsOf(artifact: Uint8Array): readonly number[] {
  const trees = readOnnx(artifact).nodes.filter(({ operator }) => operator === 'TreeEnsemble')
  return trees.flatMap(({ attributes }) => (attributes.get('nodes_splits')?.tensor?.values ?? []) as readonly number[])
}
