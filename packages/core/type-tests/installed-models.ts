// Compiled by the build, never run: what is installed decides what compiles.
import { createRegistry } from '../dist/index.js'

declare global {
  namespace Flit {
    interface InstalledModels {
      'bnpl.xgboost-risk': {
        row: { price: number; home?: 'owner' | 'rent' | null }
        output: { probability: number }
        parameters: { scale?: number }
      }
      'logistics.delay': { row: { distance: number }; output: { value: number } }
    }
  }
}

const registry = createRegistry()

export async function right(): Promise<number[]> {
  const risk = await registry.getCachedModel('bnpl.xgboost-risk')
  const pinned = await registry.getCachedModel('bnpl.xgboost-risk@^1.2')
  const scaled = await registry.getModel('bnpl.xgboost-risk', { scale: 2 })
  const delay = await registry.getCachedModel('logistics.delay')
  const [a] = await risk.predict([{ price: 100 }, { price: 100, home: 'rent' }, { price: 100, home: null }])
  const [b] = await delay.predict([{ distance: 100 }])
  const { outputs } = await pinned.predict([{ price: 100 }], { onInvalid: 'report' })
  const [probability] = await scaled.predictProba([{ price: 100 }])
  const [reasoned] = await risk.predict([{ price: 100 }], { reasons: 4 })
  const report = await risk.predict([{ price: 100 }], { reasons: 4, onInvalid: 'report' })
  const contributions = [
    reasoned?.reasons[0]?.contribution ?? 0,
    report.outputs[0]?.reasons[0]?.contribution ?? 0,
    (await risk.explain([{ price: 100 }]))[0]?.contributions['price'] ?? 0,
  ]
  return [
    ...contributions,
    reasoned?.probability ?? 0,
    a?.probability ?? 0,
    b?.value ?? 0,
    outputs[0]?.probability ?? 0,
    probability ?? 0,
  ]
}

export async function wrong(): Promise<void> {
  const risk = await registry.getCachedModel('bnpl.xgboost-risk')
  const pinned = await registry.getCachedModel('bnpl.xgboost-risk@^1.2')
  // @ts-expect-error: this id is not installed
  await registry.getCachedModel('bnpl.xgboost-rsk')
  // @ts-expect-error: nor is it with a version
  await registry.getCachedModel('bnpl.xgboost-rsk@^1.2')
  // @ts-expect-error: a parameter of another type
  await registry.getModel('bnpl.xgboost-risk', { scale: '2' })
  // @ts-expect-error: no parameter of this model
  await registry.getModel('bnpl.xgboost-risk', { size: 2 })
  // @ts-expect-error: a batch is an array
  await risk.predict({ price: 100 })
  // @ts-expect-error: the price is missing
  await risk.predict([{ home: 'rent' }])
  // @ts-expect-error: no such category
  await pinned.predict([{ price: 100, home: 'tent' }])
  // @ts-expect-error: no such input
  await pinned.predict([{ price: 100, age: 30 }])
  // @ts-expect-error: no such output
  ;(await risk.predict([{ price: 100 }]))[0]?.score
  // @ts-expect-error: nobody asked for reasons
  ;(await risk.predict([{ price: 100 }]))[0]?.reasons
  // @ts-expect-error: how many
  await risk.predict([{ price: 100 }], { reasons: true })
  // @ts-expect-error: a row that was refused has no output
  ;(await risk.predict([{ price: 100 }], { onInvalid: 'report' })).outputs[0].probability
}
