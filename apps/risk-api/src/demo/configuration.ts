import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FlitConfiguration, RampConfiguration, RouteConfiguration } from '@flit-ml/routing'
import type { Pace } from './pace.ts'

/** The service's own configuration, with ramps that take seconds in place of days. */
export function configurationOf(service: string, pace: Pace): FlitConfiguration {
  const configuration: FlitConfiguration = JSON.parse(readFileSync(join(service, 'flit.config.json'), 'utf8'))
  return editRoute(configuration, ({ reasons: _, challengers = {}, ...route }) => ({
    ...route,
    // The machine does much else while it is watched.
    timeLimit: '5s',
    challengers: Object.fromEntries(
      Object.entries(challengers).map(([name, { model }]) => [name, { model, ramp: rampOf([0.1, 0.25], pace) }]),
    ),
  }))
}

/** A ramp that is taken back where its challenger approves much more, or much less, than the champion. */
export function rampOf(steps: readonly number[], { every, minimumDecisions }: Pace): RampConfiguration {
  const guardrails = { errorRate: 0.01, approvalRate: { outcome: 'approve', within: 0.3 } }
  return { steps, every, minimumDecisions, guardrails }
}

/** Changes the only route. */
export function editRoute(
  configuration: FlitConfiguration,
  edit: (route: RouteConfiguration) => RouteConfiguration,
): FlitConfiguration {
  const routes = Object.entries(configuration.routes ?? {}).map(([name, route]) => [name, edit(route)])
  return { ...configuration, routes: Object.fromEntries(routes) }
}
