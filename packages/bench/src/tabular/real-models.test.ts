import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { holdout } from '@flit-ml/datasets'
import onnx from '@flit-ml/runtime-onnx'
import tabular from '@flit-ml/runtime-tabular'
import type { RuntimeSource } from '@flit-ml/spec'
import { describe, expect, test } from 'vitest'

const { resolve } = createRequire(import.meta.url)

function sourceOf(name: string): RuntimeSource {
  const manifest = resolve(`@flit-ml/model-${name}/package.json`)
  const { flitModel } = JSON.parse(readFileSync(manifest, 'utf8'))
  const read = (path: string) => readFileSync(join(dirname(manifest), path))
  const signature = JSON.parse(read(flitModel.signature).toString())
  return { artifact: read(flitModel.artifact.path), task: flitModel.task, signature, options: {} }
}

const models = ['xgboost-risk', 'random-forest-risk', 'logistic-risk', 'neural-risk']

describe.each(models)('%s', (name) => {
  const { rows } = holdout('credit-data')

  test('has the same bits by both runtimes on every purchase that was held out', async () => {
    const source = sourceOf(name)
    const [ours, reference] = [await tabular.load(source), await onnx.load(source)]
    expect(rows.length).toBeGreaterThan(1000)
    expect(await ours.predict(rows)).toEqual(await reference.predict(rows))
    expect(await ours.predictProba?.(rows)).toEqual(await reference.predictProba?.(rows))
    await reference.dispose?.()
  })
})
