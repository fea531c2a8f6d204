import type { Router } from '@flit-ml/routing'
import { Counter, Gauge, type Registry } from 'prom-client'
import { ArmMetrics } from './arm-metrics.ts'

/** Counts what a router tells: decisions, failures and shadows, by route, arm and model. What the arms decided is given back. */
export function addRouterMetrics(router: Router, registers: Registry[]): ArmMetrics {
  const arms = new ArmMetrics(registers)
  const failures = new Counter({
    name: 'flit_failures_total',
    help: 'Arms that did not answer.',
    labelNames: ['route', 'arm', 'model', 'code'],
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

  router.events.on('decided', (decided) => arms.add(decided))
  router.events.on('failed', ({ route, arm, model, error }) => failures.inc({ route, arm, model, code: error.code }))
  router.events.on('shadow', ({ route, name, model, error }) =>
    shadows.inc({ route, shadow: name, model: `${model.id}@${model.version}`, code: error?.code ?? '' }),
  )
  router.events.on('changed', ({ kind }) => changes.inc({ kind }))
  return arms
}
