import type { Decided } from '@flit-ml/routing'
import type { Registry } from 'prom-client'
import { addCounter, type Count } from './add-counter.ts'
import { Buckets } from './buckets.ts'
import { histogramText } from './histogram-text.ts'
import { type Labels, Tallies } from './tallies.ts'

const armLabels = ['route', 'arm', 'model'] as const
const decisionLabels = [...armLabels, 'outcome', 'fallback'] as const
type ArmLabel = (typeof armLabels)[number]
type DecisionLabel = (typeof decisionLabels)[number]

const seconds = [0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]
const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** How often something was decided, and what is known of the arm that did. */
interface DecisionTally extends Count {
  readonly latencies: Buckets
  readonly scores: Buckets
}

/** What the arms of the routes decided: how often, how fast, and by what scores. */
export class ArmMetrics {
  readonly #latencies = new Tallies<ArmLabel, Buckets>(() => new Buckets(seconds))
  readonly #scores = new Tallies<ArmLabel, Buckets>(() => new Buckets(tenths))
  readonly #decisions = new Tallies<DecisionLabel, DecisionTally>((labels) => this.#createTally(labels))

  constructor(registers: Registry[]) {
    const help = 'Decisions; fallback says why something else than the arm answered.'
    addCounter({ name: 'flit_decisions_total', help, labelNames: decisionLabels, registers }, this.#decisions)
  }

  add({ route, arm, model, outcome, fallback, score, latency }: Decided): void {
    const cause = fallback?.cause ?? ''
    const path = [route, arm, model?.id ?? '', model?.version ?? '', outcome ?? '', cause]
    const tally = this.#decisions.of(path, () => {
      const reference = model ? `${model.id}@${model.version}` : ''
      return { route, arm, model: reference, outcome: outcome ?? '', fallback: cause }
    })
    tally.times++
    tally.latencies.add(latency / 1000)
    if (score !== null) tally.scores.add(score)
  }

  /** The histograms. */
  text(): string {
    const latency = { name: 'flit_decision_seconds', help: 'From the call to the answer, without the store.' }
    const scores = { name: 'flit_scores', help: 'What the models scored.' }
    return `${histogramText(latency, this.#latencies)}\n${histogramText(scores, this.#scores)}`
  }

  #createTally({ route, arm, model }: Labels<DecisionLabel>): DecisionTally {
    const path = [route, arm, model]
    const describe = (): Labels<ArmLabel> => ({ route, arm, model })
    return { times: 0, latencies: this.#latencies.of(path, describe), scores: this.#scores.of(path, describe) }
  }
}
