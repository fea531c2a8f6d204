import type { Table } from '@flit-ml/encode'
import { FlitError } from '@flit-ml/spec'
import type { Tensor } from 'onnxruntime-node'

/**
 * What a tensor of the shape [rows] or [rows, width] holds; `name` is the tensor's.
 * @throws FlitError FLIT_TENSOR_INVALID where it has another number of rows, or fewer columns than `leastWidth`.
 */
export function tableOf({ data, dims }: Tensor, name: string, rows: number, leastWidth: number): Table {
  const [found, width = 1, ...more] = dims
  if (found !== rows || width < leastWidth || more.length > 0) throw invalidTensor(name, dims, rows)
  return { data: data as Table['data'], rows, width }
}

function invalidTensor(tensor: string, shape: readonly number[], rows: number): FlitError {
  return new FlitError('FLIT_TENSOR_INVALID', {
    problem: `For a batch of ${rows} the graph answered '${tensor}' with a tensor of the shape [${shape.join(', ')}].`,
    remedy: 'No answer was given. The model is broken: tell its owner, and use another version.',
    details: { tensor, shape, rows },
  })
}
