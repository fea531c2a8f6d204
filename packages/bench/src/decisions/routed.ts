import { createRegistry, type Registry } from '@flit-ml/core'
import { holdout } from '@flit-ml/datasets'
import { createRouter, type RouteConfiguration, type RouteHandle } from '@flit-ml/routing'
import type { Row } from '@flit-ml/spec'

/** Real purchases. */
export const purchases: readonly Row[] = holdout('credit-data').rows

export function purchase(turn: number): Row {
  return purchases[turn % purchases.length] as Row
}

/** What units are told apart by, a thousand of them. */
export function customer(turn: number): string {
  return `customer-${turn % 1000}`
}

export interface Routed extends AsyncDisposable {
  readonly registry: Registry
  readonly route: RouteHandle
}

/** A route without a store, of the models that this package depends on. */
export async function routed(route: RouteConfiguration): Promise<Routed> {
  const registry = createRegistry({ dir: import.meta.dirname })
  const cutOffs = { standard: { version: '1', bands: [{ below: 0.25, outcome: 'approve' }, { outcome: 'decline' }] } }
  const config = { cutOffs, routes: { 'bnpl.risk': { cutOff: 'standard', ...route } } }
  const router = await createRouter({ registry, config })
  return {
    registry,
    route: router.route('bnpl.risk'),
    async [Symbol.asyncDispose]() {
      await router.dispose()
      await registry.dispose()
    },
  }
}
