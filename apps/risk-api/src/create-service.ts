import { registry as installed, type Registry } from '@flit-ml/core'
import { createDecisionLog, type DecisionStore } from '@flit-ml/decisions'
import { createRouter, type FlitConfiguration, type Router } from '@flit-ml/routing'
import type { FastifyInstance } from 'fastify'
import { addConfig } from './routes/add-config.ts'
import { addDecide } from './routes/add-decide.ts'
import { addDecisions } from './routes/add-decisions.ts'
import { addModels } from './routes/add-models.ts'
import { addOpenApi, collectOpenApi } from './routes/add-openapi.ts'
import { addOutcomes } from './routes/add-outcomes.ts'
import { Admission } from './server/admission.ts'
import { createServer } from './server/create-server.ts'
import { addDrain, type Drain } from './server/drain.ts'
import { addHealth } from './server/health/add-health.ts'
import { addMetrics } from './server/metrics/add-metrics.ts'

export interface ServiceOptions {
  /** Default: the models that are installed in the working directory. */
  readonly registry?: Registry
  /** A `flit.config` file, or what one says. Default: the one in the working directory. */
  readonly config?: string | FlitConfiguration
  /** Where decisions are kept; it is closed with the service. Default: none are kept. */
  readonly store?: DecisionStore
  /** A secret of 16 bytes or more. With it, units are kept as a keyed hash. */
  readonly key?: string
  /** Keeps how far ramps have come, over restarts. */
  readonly rampsFile?: string
  /** Whoever has it may change the configuration. Default: nobody may. */
  readonly configToken?: string
  /** Where a configuration that was taken is kept for the next start. Default: nowhere. */
  readonly configFile?: string
  /** How many purchases a request may have. Default: 1,000. */
  readonly batchLimit?: number
  /** How many purchases are decided at a time; more are turned away. Default: 4,096. */
  readonly concurrencyLimit?: number
  /** Bytes. Default: 1 MiB. */
  readonly bodyLimit?: number
  /** How long a request may take to arrive, in milliseconds. Default: 10,000. */
  readonly requestTimeout?: number
  /** How long /ready goes by what the models answered, in milliseconds. Default: 1,000. */
  readonly readyFor?: number
  /** Default: `info`. */
  readonly logLevel?: string
}

/** A service that listens nowhere yet. */
export interface RiskService {
  readonly app: FastifyInstance
  readonly router: Router
  readonly drain: Drain
}

/** @throws FlitError where the configuration cannot be taken. */
export async function createService(options: ServiceOptions = {}): Promise<RiskService> {
  const { registry = installed, config, store, key, rampsFile, batchLimit = 1000, logLevel = 'info' } = options
  const { bodyLimit = 1 << 20, requestTimeout = 10_000, concurrencyLimit = 4096, readyFor = 1000 } = options
  const log = store && createDecisionLog({ store, ...(key !== undefined && { key }) })
  const router = await createRouter({
    registry,
    ...(config !== undefined && { config }),
    ...(log && { store: log }),
    ...(rampsFile !== undefined && { rampsFile }),
  })
  const app = createServer({ bodyLimit, requestTimeout, logLevel })
  const drain = addDrain(app)
  const { configToken, configFile } = options
  const admission = new Admission(concurrencyLimit)
  const service = { registry, router, log, admission, batchLimit, configToken, configFile }
  app.addHook('onClose', async () => {
    await router.dispose()
    await log?.close()
  })
  await collectOpenApi(app, 'Decisions on purchases')
  addHealth(app, router, drain, readyFor)
  addMetrics(app, router)
  addDecide(app, service)
  if (log) addDecisions(app, log)
  if (log) addOutcomes(app, log, batchLimit)
  addModels(app, service)
  addConfig(app, service)
  addOpenApi(app, service)
  return { app, router, drain }
}
