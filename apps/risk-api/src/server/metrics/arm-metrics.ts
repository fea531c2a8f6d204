import type { Decided } from '@flit-ml/routing'
import type { Registry } from 'prom-client'
import { addCounter, type Count, createCount } from './add-counter.ts'
import { Buckets } from './buckets.ts'
import { histogramText } from './histogram-text.ts'
import { type Labels, Tallies } from './tallies.ts'

const armLabels = ['route', 'arm', 'model'] as const
const decisionLabels = [...armLabels, 'outcome', 'fallback'] as const
type ArmLabel = (typeof armLabels)[number]
type DecisionLabel = (typeof decisionLabels)[number]

const seconds = [0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]
const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** What the arms of the routes decided: how often, how fast, and by what scores. */
export class ArmMetrics {
  readonly #decisions = new Tallies<DecisionLabel, Count>(createCount)
  readonly #latencies = new Tallies<ArmLabel, Buckets>(() => new Buckets(seconds))
  readonly #scores = new Tallies<ArmLabel, Buckets>(() => new Buckets(tenths))

  constructor(registers: Registry[]) {
    const help = 'Decisions; fallback says why something else than the arm answered.'
    const options = { name: 'flit_decisions_total', help, labelNames: decisionLabels, registers }
    addCounter<DecisionLabel>(options, this.#decisions)
  }

  add(decided: Decided): void {
    const { route, arm, outcome, score, latency } = decided
    const model = modelOf(decided)
    const fallback = decided.fallback?.cause ?? ''
    const key = `${route}\n${arm}\n${model}`
    const labels = (): Labels<ArmLabel> => ({ route, arm, model })
    this.#latencies.of(key, labels).add(latency / 1000)
    if (score !== null) this.#scores.of(key, labels).add(score)
    this.#decisions.of(`${key}\n${outcome}\n${fallback}`, () => {
      return { ...labels(), outcome: outcome ?? '', fallback }
    }).times++
  }

  /** The histograms. */
  text(): string {
    const latency = { name: 'flit_decision_seconds', help: 'From the call to the answer, without the store.' }
    const scores = { name: 'flit_scores', help: 'What the models scored.' }
    return `${histogramText(latency, this.#latencies)}\n${histogramText(scores, this.#scores)}`
  }
}

function modelOf({ model }: Decided): string {
  return model ? `${model.id}@${model.version}` : ''
}
