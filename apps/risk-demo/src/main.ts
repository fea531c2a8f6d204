import { createRegistry, type Registry, registry } from '@flit-ml/core'
import { holdout } from '@flit-ml/datasets'
import { scorePurchases } from './score-purchases.ts'
import { showInstalled } from './show-installed.ts'

showInstalled(registry)

const classifiers = registry.listModels({ domain: 'bnpl' }).filter(({ task }) => task === 'binary-classification')
if (classifiers.length === 0) {
  console.log('None of them scores credit risk: install one, such as a package of the domain bnpl, and run this again.')
} else {
  const byOnnx = createRegistry({ runtimes: { prefer: '@flit-ml/runtime-onnx' } })
  const load = (from: Registry) => Promise.all(classifiers.map(({ reference }) => from.getCachedModel(reference)))
  console.log(await scorePurchases(await load(registry), await load(byOnnx), holdout('credit-data')))
  await byOnnx.dispose()
}
await registry.dispose()
