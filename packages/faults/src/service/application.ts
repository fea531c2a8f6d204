import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createRegistry, type Registry } from '@flit-ml/core'
import type { FlitConfiguration, RouteConfiguration } from '@flit-ml/routing'

/** The folder of the service, with its models installed. */
export const folder: string = dirname(createRequire(import.meta.url).resolve('risk-api/package.json'))

export function installedModels(): Registry {
  return createRegistry({ dir: folder })
}

/** Its configuration, with no other model in the only route than the champion and these. */
export function withoutOthers(others: Pick<RouteConfiguration, 'challengers' | 'shadows'>): FlitConfiguration {
  return configurationWith(({ challengers: _, shadows: __, holdout: ___, ...route }) => ({ ...route, ...others }))
}

/** Its configuration, the only route changed. */
export function configurationWith(edit: (route: RouteConfiguration) => RouteConfiguration): FlitConfiguration {
  const configuration: FlitConfiguration = JSON.parse(readFileSync(join(folder, 'flit.config.json'), 'utf8'))
  const routes = Object.entries(configuration.routes ?? {}).map(([name, route]) => [name, edit(route)])
  return { ...configuration, routes: Object.fromEntries(routes) }
}
