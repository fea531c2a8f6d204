import { setTimeout } from 'node:timers/promises'
import { holdout } from '@flit-ml/datasets'
import { ServiceClient, type ServiceProcess, startProcess } from 'risk-api/processes'
import type { Fault } from '../harness/fault.ts'
import { temporaryFolder } from '../harness/temporary-folder.ts'
import { folder } from './application.ts'
import { inLanes } from './lanes.ts'

const lanes = 16
/** How often a balancer asks a replica whether it is ready, in milliseconds. */
const probeEvery = 20
const drain = '500'

export const rollingRestart: Fault = {
  name: 'rolling-restart',
  what: 'the service: each of two replicas replaced in turn while 16 clients ask',
  promise: 'no request fails',
  times: { full: 50, short: 2 },
  async inject(times) {
    using files = temporaryFolder()
    const { rows } = holdout('credit-data')
    const started: Replica[] = []
    const start = async (): Promise<Replica> => {
      const number = started.length
      const variables = { FLIT_DECISIONS: `${files.path}/decisions.db`, RAMPS: `${files.path}/ramps-${number}.json` }
      const replica = new Replica(await startProcess(folder, { ...variables, DRAIN_MS: drain, LOG_LEVEL: 'info' }))
      started.push(replica)
      await replica.probe()
      return replica
    }
    let [older, newer] = [await start(), await start()]
    let [requests, isOver] = [0, false]
    const ask = async (): Promise<void> => {
      const number = requests++
      const ready = started.filter(({ isReady }) => isReady)
      const replica = ready[number % ready.length]
      if (!replica) throw new Error('no replica is ready')
      const body = { id: `purchase-${number}`, unit: `customer-${number}`, row: rows[number % rows.length] }
      const { status } = await replica.client.ask('POST', '/decide', body)
      if (status !== 200) throw new Error(`the status was ${status}`)
    }
    const asking = inLanes(lanes, () => isOver, ask)
    const violations: string[] = []
    for (let time = 0; time < times; time++) {
      const next = await start()
      const code = await older.stop()
      if (code !== 0) violations.push(`a replica ended with the code ${code}`)
      ;[older, newer] = [newer, next]
    }
    isOver = true
    violations.push(...(await asking))
    await Promise.all([older.stop(), newer.stop()])
    return { injected: times, violations, counted: { requests } }
  },
}

/** A replica, as a balancer sees it that knows of a restart only by asking. */
class Replica {
  readonly client: ServiceClient
  isReady = false
  readonly #process: ServiceProcess
  #isGone = false

  constructor(process: ServiceProcess) {
    this.#process = process
    this.client = new ServiceClient(process.url)
  }

  /** Resolves once it is ready for the first time; goes on asking until it is gone. */
  probe(): Promise<void> {
    return new Promise((resolve) => {
      const ask = async (): Promise<void> => {
        while (!this.#isGone) {
          const { status } = await this.client.ask('GET', '/ready').catch(() => ({ status: 0 }))
          this.isReady = status === 200
          if (this.isReady) resolve()
          await setTimeout(probeEvery)
        }
      }
      void ask()
    })
  }

  async stop(): Promise<number | null> {
    const code = await this.#process.stop()
    this.#isGone = true
    this.isReady = false
    this.client[Symbol.dispose]()
    return code
  }
}
