import { readFileSync } from 'node:fs'
import { type DatasetName, holdout, training } from '@flit-ml/datasets'
import { compileMatrixWriter } from '@flit-ml/encode'
import type { MatrixEncoding } from '@flit-ml/spec'
import type { ParityCase } from './parity-cases.ts'

const models = new URL('../../../../models/', import.meta.url)
const dataSets: Readonly<Record<string, DatasetName>> = {
  'arrival-delay': 'flights',
  'logistic-risk': 'credit-data',
  'neural-risk': 'credit-data',
  'random-forest-risk': 'credit-data',
  'xgboost-risk': 'credit-data',
}

/** Every published model with every row of its data set. */
export function dataSetCases(): readonly (ParityCase & { readonly rows: Float32Array })[] {
  return Object.entries(dataSets).map(([name, dataSet]) => {
    const artifact = readFileSync(new URL(`${name}/model/model.onnx`, models))
    const signature = JSON.parse(readFileSync(new URL(`${name}/model/signature.json`, models), 'utf8'))
    const { columns, missing = Number.NaN } = signature.encoding as MatrixEncoding
    const rows = [...training(dataSet).rows, ...holdout(dataSet).rows]
    const matrix = new Float32Array(rows.length * columns.length)
    compileMatrixWriter(columns, missing)(rows, matrix)
    return { name, artifact, columns: columns.length, rows: matrix }
  })
}
