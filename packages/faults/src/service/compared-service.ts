import type { Registry } from '@flit-ml/core'
import type { Decision, FlitConfiguration, Router } from '@flit-ml/routing'
import { createService } from 'risk-api'

export interface Answered {
  readonly decision: Decision
  /** Without what differs between any two answers, and without who was to answer. */
  readonly bytes: string
}

/** A service whose answers are compared with those of another. */
export interface ComparedService extends AsyncDisposable {
  readonly router: Router
  decide(request: object): Promise<Answered>
}

export async function comparedService(registry: Registry, config: FlitConfiguration): Promise<ComparedService> {
  const { app, router } = await createService({ registry, config, logLevel: 'silent' })
  return {
    router,
    async decide(payload) {
      const { body } = await app.inject({ method: 'POST', url: '/decide', payload })
      const decision: Decision = JSON.parse(body)
      const { time: _, configuration: __, arm: ___, fallback: ____, ...rest } = decision
      return { decision, bytes: JSON.stringify(rest) }
    },
    [Symbol.asyncDispose]: () => app.close() as Promise<void>,
  }
}
