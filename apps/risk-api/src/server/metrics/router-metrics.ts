import type { Decided, Router } from '@flit-ml/routing'
import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

const seconds = [0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]
const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** Counts what a router tells: decisions, failures and shadows, by route, arm and model. */
export function addRouterMetrics(router: Router, registers: Registry[]): void {
  const arm = ['route', 'arm', 'model'] as const
  const decisions = new Counter({
    name: 'flit_decisions_total',
    help: 'Decisions; fallback says why something else than the arm answered.',
    labelNames: [...arm, 'outcome', 'fallback'],
    registers,
  })
  const latency = new Histogram({
    name: 'flit_decision_seconds',
    help: 'From the call to the answer, without the store.',
    labelNames: arm,
    buckets: seconds,
    registers,
  })
  const scores = new Histogram({
    name: 'flit_scores',
    help: 'What the models scored.',
    labelNames: arm,
    buckets: tenths,
    registers,
  })
  const failures = new Counter({
    name: 'flit_failures_total',
    help: 'Arms that did not answer.',
    labelNames: [...arm, 'code'],
    registers,
  })
  const shadows = new Counter({
    name: 'flit_shadows_total',
    help: 'Answers of shadows; code says why there is none.',
    labelNames: ['route', 'shadow', 'model', 'code'],
    registers,
  })
  const changes = new Counter({
    name: 'flit_routing_changes_total',
    help: 'Configurations that were taken or refused, and steps of ramps.',
    labelNames: ['kind'],
    registers,
  })
  new Gauge({
    name: 'flit_challenger_share',
    help: 'The share of the units that a challenger answers now.',
    labelNames: ['route', 'challenger'],
    registers,
    collect() {
      this.reset()
      for (const { route, challengers } of router.routes()) {
        for (const { name, share } of challengers) this.set({ route, challenger: name }, share)
      }
    },
  })

  router.events.on('decided', (decided) => {
    const labels = { route: decided.route, arm: decided.arm, model: modelOf(decided) }
    decisions.inc({ ...labels, outcome: decided.outcome ?? '', fallback: decided.fallback?.cause ?? '' })
    latency.observe(labels, decided.latency / 1000)
    if (decided.score !== null) scores.observe(labels, decided.score)
  })
  router.events.on('failed', ({ route, arm, model, error }) => failures.inc({ route, arm, model, code: error.code }))
  router.events.on('shadow', ({ route, name, model, error }) =>
    shadows.inc({ route, shadow: name, model: `${model.id}@${model.version}`, code: error?.code ?? '' }),
  )
  router.events.on('changed', ({ kind }) => changes.inc({ kind }))
}

function modelOf({ model }: Decided): string {
  return model ? `${model.id}@${model.version}` : ''
}
