import { setTimeout } from 'node:timers/promises'
import { holdout } from '@flit-ml/datasets'
import type { Decision } from '@flit-ml/routing'
import type { ServiceClient } from '../processes/service-client.ts'

const tick = 25
const mostInFlight = 128
/** How many outcomes are sent together. */
const outcomesTogether = 100
const horizonDays = 30

/** What is answered of a decision. */
export type Answer = Omit<Decision, 'row'>

/** Sends purchases that no model has seen, so many a second, each of another customer, and later how they turned out. */
export class Traffic {
  readonly #client: ServiceClient
  readonly #perSecond: number
  readonly #purchases = holdout('credit-data')
  readonly #underWay = new Set<Promise<void>>()
  #isOn = true
  #sent = 0
  #outcomes: object[] = []
  /** What was answered. */
  readonly answers: Answer[] = []
  /** Why requests failed. */
  readonly failures: string[] = []
  /** How many outcomes were kept. */
  known = 0

  constructor(client: ServiceClient, perSecond: number) {
    this.#client = client
    this.#perSecond = perSecond
  }

  /** Until it is stopped, and all is answered. */
  async run(): Promise<void> {
    const started = performance.now()
    let given = 0
    while (this.#isOn) {
      const due = ((performance.now() - started) * this.#perSecond) / 1000
      while (given < due) {
        given++
        // Whoever is slower than the purchases come is not driven into the ground.
        if (this.#underWay.size < mostInFlight) this.#begin(this.#purchase())
      }
      if (this.#outcomes.length >= outcomesTogether) this.#begin(this.#tellOutcomes())
      await setTimeout(tick)
    }
    await Promise.all(this.#underWay)
  }

  stop(): void {
    this.#isOn = false
  }

  #begin(work: Promise<void>): void {
    const watched = work
      .catch((error: unknown) => void this.failures.push(String(error)))
      .finally(() => this.#underWay.delete(watched))
    this.#underWay.add(watched)
  }

  async #purchase(): Promise<void> {
    const at = this.#sent++
    const index = at % this.#purchases.rows.length
    const asked = { id: `purchase-${at}`, unit: `customer-${at}`, row: this.#purchases.rows[index] }
    const { status, body } = await this.#client.ask<Answer>('POST', '/decide', asked)
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`)
    this.answers.push(body)
    this.#outcomes.push({ decision: body.id, horizonDays, value: this.#purchases.labels[index], source: 'ledger' })
  }

  async #tellOutcomes(): Promise<void> {
    const outcomes = this.#outcomes.splice(0)
    const { status, body } = await this.#client.ask('POST', '/outcomes', outcomes)
    if (status !== 204) throw new Error(`${status}: ${JSON.stringify(body)}`)
    this.known += outcomes.length
  }
}
