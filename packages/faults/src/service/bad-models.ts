import { holdout } from '@flit-ml/datasets'
import type { Model, Output, Row } from '@flit-ml/spec'
import type { Fault } from '../harness/fault.ts'
import { installedModels, withoutOthers } from './application.ts'
import { type ComparedService, comparedService } from './compared-service.ts'

/** What goes wrong with a model; its example it answers rightly, or it would not be taken. */
const mistakes: Readonly<Record<string, (rows: readonly Row[]) => unknown>> = {
  throws: () => {
    throw new Error('It throws.')
  },
  rejects: () => Promise.reject(new Error('It rejects.')),
  hangs: () => new Promise(() => {}),
  'is-late': (rows) =>
    new Promise((resolve) =>
      setTimeout(
        resolve,
        60,
        rows.map(() => ({ probability: 1 })),
      ),
    ),
  'says-nan': (rows) => rows.map(() => ({ probability: Number.NaN })),
  'says-two': (rows) => rows.map(() => ({ probability: 2 })),
  'says-too-little': () => [],
  'says-too-much': (rows) => [...rows, ...rows].map(() => ({ probability: 1 })),
  'says-null': () => null,
  'changes-rows': (rows) => {
    for (const row of rows) for (const name of Object.keys(row)) Reflect.set(row, name, 0)
    return 'nothing'
  },
}

export const badModels: Fault = {
  name: 'bad-models',
  what: 'a challenger and a shadow that throw, hang, or answer NaN, 2, too few, too many',
  promise: "every byte of the champion's answer is as it is without them",
  times: { full: 300, short: 30 },
  async inject(times) {
    const names = Object.keys(mistakes)
    const { rows } = holdout('credit-data')
    const violations: string[] = []
    let [fallbacks, failures] = [0, 0]
    for (const [at, name] of names.entries()) {
      const count = Math.floor((times + names.length - 1 - at) / names.length)
      await using clean = await serviceWith(undefined)
      await using bad = await serviceWith(name)
      bad.router.events.on('shadow', ({ error }) => {
        if (error) failures++
      })
      for (let time = 0; time < count; time++) {
        const asked = { id: `${name}-${time}`, unit: `customer-${time}`, row: rows[time % rows.length] }
        const [expected, found] = [await clean.decide(asked), await bad.decide(asked)]
        if (found.decision.fallback !== null) fallbacks++
        if (found.bytes !== expected.bytes) violations.push(`${asked.id}: ${found.bytes} in place of ${expected.bytes}`)
      }
    }
    return { injected: times, violations, counted: { 'challengers replaced': fallbacks, 'shadows failed': failures } }
  },
}

/** The service with its champion, and beside it a model that makes a mistake: as a challenger of every other unit, and as a shadow. */
async function serviceWith(mistake: string | undefined): Promise<ComparedService> {
  const registry = installedModels()
  const config = withoutOthers(
    mistake === undefined
      ? {}
      : {
          challengers: { bad: { model: 'fault.bad', share: 0.5, timeLimit: '20ms' } },
          shadows: { bad: { model: 'fault.bad' } },
        },
  )
  const [route] = Object.values(config.routes ?? {})
  const { signature, task } = (await registry.getCachedModel(String(route?.champion))).info
  const { input, output } = signature.example
  const isExample = (rows: readonly Row[]) => rows.length === 1 && JSON.stringify(rows[0]) === JSON.stringify(input)
  const model: Model = {
    specVersion: 1,
    predict: (rows) => (isExample(rows) ? [output] : mistakes[mistake ?? '']?.(rows)) as Output[],
    explain: (rows) => rows.map(() => ({ bias: 0, contributions: {} })) as never,
  }
  registry.register({ id: 'fault.bad', version: '1.0.0', task, signature }, model)
  return comparedService(registry, config)
}
