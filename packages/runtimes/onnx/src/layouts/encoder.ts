import type { Row } from '@flit-ml/spec'
import type { Tensor } from 'onnxruntime-node'

/** Lays the rows of a batch out as what the graph takes: its inputs by name. */
export type Encoder = (rows: readonly Row[]) => Readonly<Record<string, Tensor>>
