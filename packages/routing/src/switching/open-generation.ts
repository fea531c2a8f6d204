import type { FlitConfiguration } from '../configuration/configuration.ts'
import { CandidateOpener, type OpenedBy } from '../models/candidate-opener.ts'
import { openRoute, type RampOf } from '../routes/open-route.ts'
import type { Route } from '../routes/route.ts'
import { configurationVersion } from './configuration-version.ts'
import { Generation } from './generation.ts'

/** What a generation is opened with. */
export interface Opening extends OpenedBy {
  readonly rampOf: RampOf
}

/**
 * Loads all that a checked configuration names; `path` names its file in errors. Where one thing is wrong, nothing is kept.
 * @throws FlitError FLIT_CONFIGURATION_INVALID, FLIT_ROUTE_INVALID, FLIT_GOLDEN_DIFFERS, or why a model cannot be loaded.
 */
export async function openGeneration(
  configuration: FlitConfiguration,
  path: string,
  { rampOf, ...openedBy }: Opening,
): Promise<Generation> {
  const opener = new CandidateOpener(openedBy, path)
  try {
    const routes = new Map<string, Route>()
    for (const [name, route] of Object.entries(configuration.routes ?? {})) {
      routes.set(name, await openRoute(name, route, configuration, opener, rampOf))
    }
    const { pinned, warnings, leases } = opener
    const version = configurationVersion(
      configuration,
      leases.map(({ model }) => model.info),
    )
    return new Generation({ version, configuration, routes, pinned, warnings, release: () => opener.release() })
  } catch (error) {
    opener.release()
    throw error
  }
}
