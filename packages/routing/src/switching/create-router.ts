import { checkConfiguration } from '../configuration/check-configuration.ts'
import type { FlitConfiguration } from '../configuration/configuration.ts'
import { findConfiguration } from '../configuration/find-configuration.ts'
import { readConfiguration } from '../configuration/read-configuration.ts'
import { LiveRouter } from './live-router.ts'
import type { Router, RouterOptions } from './router.ts'

/**
 * Loads what a configuration names; then it answers.
 * @throws FlitError as `Router.apply` does.
 */
export async function createRouter({ config, ...options }: RouterOptions): Promise<Router> {
  const file = typeof config === 'object' ? undefined : (config ?? findConfiguration(process.cwd()))
  const router = new LiveRouter(options, file)
  await router.start(file === undefined ? given(config as FlitConfiguration) : await readConfiguration(file))
  return router
}

function given(configuration: FlitConfiguration): FlitConfiguration {
  return checkConfiguration(configuration, 'the configuration')
}
