import { testRuntime } from '@flit-ml/testkit'
import { oracleCase } from './testing/oracle-case.ts'

const names = ['xgb100_missing', 'logistic', 'mlp'].map((name) => `credit_data/${name}`)

testRuntime(import.meta.url, {
  cases: names.map(oracleCase),
  options: { accepted: [{ simd: false }, { simd: true }], refused: [{ simd: 'yes' }] },
})
