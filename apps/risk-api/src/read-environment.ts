import { resolve } from 'node:path'
import { type DecisionStore, openSqliteStore } from '@flit-ml/decisions'
import { findConfiguration } from '@flit-ml/routing'
import type { ServiceOptions } from './create-service.ts'

export interface Environment extends ServiceOptions {
  readonly host: string
  readonly port: number
  /** How long a service that ends still answers, in milliseconds. */
  readonly drainFor: number
}

type Variables = Readonly<Record<string, string | undefined>>

/** What the environment says of a service; its README has the variables. */
export async function readEnvironment(variables: Variables): Promise<Environment> {
  const config = variables['FLIT_CONFIG'] ?? findConfiguration(process.cwd())
  const key = variables['UNIT_KEY']
  const configToken = variables['CONFIG_TOKEN']
  return {
    host: variables['HOST'] ?? '127.0.0.1',
    port: Number(variables['PORT'] ?? 3000),
    drainFor: Number(variables['DRAIN_MS'] ?? 3000),
    logLevel: variables['LOG_LEVEL'] ?? 'info',
    config,
    store: await openStore(variables),
    rampsFile: resolve(variables['RAMPS'] ?? 'ramps.json'),
    ...(config.endsWith('.json') && { configFile: config }),
    ...(key !== undefined && { key }),
    ...(configToken !== undefined && { configToken }),
  }
}

/** PostgreSQL where there is an address of one, else a file of SQLite. */
async function openStore({ DATABASE_URL, FLIT_DECISIONS = 'decisions.db' }: Variables): Promise<DecisionStore> {
  if (DATABASE_URL === undefined) return openSqliteStore(FLIT_DECISIONS)
  const { openPostgresStore } = await import('@flit-ml/decisions/postgres')
  return openPostgresStore(DATABASE_URL)
}
