import type { Runtime } from '@flit-ml/spec'
import { load } from './load.ts'
import { optionsSchema } from './options-schema.ts'

export { compileMatrixModel, type MatrixModel, type MatrixModelOptions } from './compile-matrix-model.ts'

/** Runs trees, linear models and small networks by kernels of its own. */
const runtime: Runtime = { specVersion: 1, name: '@flit-ml/runtime-tabular', optionsSchema, load }

export default runtime
