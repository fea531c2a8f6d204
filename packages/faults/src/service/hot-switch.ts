import { holdout } from '@flit-ml/datasets'
import type { Decision, FlitConfiguration } from '@flit-ml/routing'
import { createService } from 'risk-api'
import { ServiceClient } from 'risk-api/processes'
import type { Fault } from '../harness/fault.ts'
import { configurationWith, installedModels } from './application.ts'
import { inLanes } from './lanes.ts'

const lanes = 16
/** How many answers there are at least between one switch and the next. */
const answersBetween = 20
const token = 'of the faults'

export const hotSwitch: Fault = {
  name: 'hot-switch',
  what: 'the service: another champion, cut-off and scaling while 16 clients ask',
  promise: 'no request fails, and none is answered by parts of two configurations',
  times: { full: 100, short: 4 },
  async inject(times) {
    const registry = installedModels()
    const [one, other] = [configurationOf('one'), configurationOf('other')]
    const { app } = await createService({ registry, config: one, configToken: token, logLevel: 'silent' })
    const url = await app.listen({ host: '127.0.0.1', port: 0 })
    using client = new ServiceClient(url, token)
    const { rows } = holdout('credit-data')
    const answers: Decision[] = []
    let isOver = false
    const ask = async (): Promise<void> => {
      const row = rows[answers.length % rows.length]
      const { status, body } = await client.ask<Decision>('POST', '/decide', { row })
      if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`)
      answers.push({ ...body, row: row as Decision['row'] })
    }
    const asking = inLanes(lanes, () => isOver, ask)
    const violations: string[] = []
    for (let time = 0; time < times; time++) {
      const { status } = await client.ask('PUT', '/config', time % 2 === 0 ? other : one, { 'if-match': '*' })
      if (status !== 200) violations.push(`the switch ${time} was answered with ${status}`)
      const least = answers.length + answersBetween
      while (answers.length < least && !isOver) await new Promise(setImmediate)
    }
    isOver = true
    violations.push(...(await asking), ...(await mixedOf(answers, registry)))
    await app.close()
    return { injected: times, violations, counted: { requests: answers.length } }
  },
}

/** Two configurations that have nothing in common: the champion, the version of the cut-off, the scaling. */
function configurationOf(version: 'one' | 'other'): FlitConfiguration {
  const isOne = version === 'one'
  const configuration = configurationWith(({ champion, shadows = {}, scaling, cutOff = '' }) => ({
    champion: isOne ? champion : (Object.values(shadows)[0]?.model ?? ''),
    cutOff,
    reasons: 0,
    ...(isOne && scaling && { scaling }),
  }))
  const cutOffs = Object.entries(configuration.cutOffs ?? {}).map(([name, cutOff]) => [name, { ...cutOff, version }])
  return { ...configuration, cutOffs: Object.fromEntries(cutOffs) }
}

/** What is wrong with answers: parts of two configurations, or a score that its model does not give. */
async function mixedOf(answers: readonly Decision[], registry: ReturnType<typeof installedModels>): Promise<string[]> {
  const kinds = new Set(
    answers.map(({ configuration, model, cutOff, scaledScore }) =>
      [configuration, model?.reference, cutOff?.version, scaledScore === null].join(' '),
    ),
  )
  const mixed = kinds.size === 2 ? [] : [`there are ${kinds.size} kinds of answers: ${[...kinds].join('; ')}`]
  for (const { id, model, row, score } of answers) {
    const loaded = await registry.getCachedModel(String(model?.reference))
    const [answer] = await loaded.predict([row])
    if (answer?.['probability'] !== score) mixed.push(`${id} has a score that ${model?.reference} does not give`)
  }
  return mixed
}
