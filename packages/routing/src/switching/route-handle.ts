import { assign } from '../assignment/assign.ts'
import { armOf } from '../deciding/compose.ts'
import type { Decider } from '../deciding/decider.ts'
import type { Generation } from './generation.ts'
import type { RouteHandle } from './router.ts'

/** A route of whichever configuration is `current`. */
export function routeHandle(name: string, decider: Decider, current: () => Generation): RouteHandle {
  return {
    name,
    decide: (row, { unit, id } = {}) => decider.decide(name, { row, unit, id }),
    decideMany: (requests) => decider.decideMany(name, requests),
    assign(unit, row = {}) {
      const generation = current()
      const route = generation.route(name)
      const assigned = assign(route.plan, unit, row)
      const { candidate } = route.challengers[assigned.challenger] ?? route.champion
      const { reason, bucket } = assigned
      return { arm: armOf(route, assigned), reason, bucket, model: candidate.pin, configuration: generation.version }
    },
  }
}
