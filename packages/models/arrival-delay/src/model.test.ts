import { holdout } from '@flit-ml/datasets'
import { testModel } from '@flit-ml/testkit'

testModel(import.meta.url, { holdout: holdout('flights'), alsoBy: ['@flit-ml/runtime-onnx'] })
