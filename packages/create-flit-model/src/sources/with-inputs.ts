import type { MatrixEncoding } from '@flit-ml/spec'
import type { Input } from '../inputs/input.ts'

/** The encoding with these inputs for its columns. */
export function withInputs(encoding: Omit<MatrixEncoding, 'columns'>, inputs: readonly Input[]): MatrixEncoding {
  const columns = inputs.map(({ name, categories }) => (categories ? { name, categories } : { name }))
  return { ...encoding, columns }
}
