import { setTimeout } from 'node:timers/promises'
import type { FlitConfiguration, RouteStatus } from '@flit-ml/routing'
import type { ServiceClient } from '../processes/service-client.ts'
import type { Application } from './application/create-application.ts'
import type { Pace } from './pace.ts'
import type { Traffic } from './traffic.ts'

/** What the scenes play with. */
export interface Stage {
  readonly application: Application
  readonly client: ServiceClient
  readonly traffic: Traffic
  readonly pace: Pace
  /** Ends the demonstration. */
  readonly signal: AbortSignal
}

/** One thing to watch; gives back what is to be said of it at the end. */
export type Scene = (stage: Stage) => Promise<string>

export async function routeOf({ client }: Stage): Promise<RouteStatus> {
  const { body } = await client.ask<{ readonly routes: readonly RouteStatus[] }>('GET', '/routes')
  return body.routes[0] as RouteStatus
}

/** Puts a configuration in the place of the one that answers. */
export async function change(
  { client }: Stage,
  edit: (configuration: FlitConfiguration) => FlitConfiguration,
): Promise<void> {
  const { body, etag = '' } = await client.ask<FlitConfiguration>('GET', '/config')
  const put = await client.ask('PUT', '/config', edit(body), { 'if-match': etag })
  if (put.status !== 200) throw new Error(`The configuration was refused: ${JSON.stringify(put.body)}`)
}

/** Looks again and again, until there is something to see. */
export async function until<T>({ signal }: Stage, look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (;;) {
    const seen = await look()
    if (seen !== undefined) return seen
    await setTimeout(50, undefined, { signal })
  }
}

export function rest({ pace, signal }: Stage): Promise<void> {
  return setTimeout(pace.reading, undefined, { signal })
}
