import type { FlitConfiguration } from './configuration.ts'

/** Gives back its argument, typed: for the default export of a `flit.config.ts`. */
export function defineConfig(configuration: FlitConfiguration): FlitConfiguration {
  return configuration
}
