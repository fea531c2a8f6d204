import type { ConfigurationTaken, FlitConfiguration, Router } from '@flit-ml/routing'
import { isFlitError } from '@flit-ml/spec'
import { HttpError } from '../server/problems/http-error.ts'
import { statusOf } from '../server/problems/status-of.ts'

/** How a configuration is to be switched to: `ifMatch` is the ETag of the one that it replaces, or `*`. */
export interface SwitchOptions {
  readonly dryRun: boolean
  readonly ifMatch: string | undefined
}

/** @throws HttpError 422 for a configuration that is refused, 428 without If-Match; FlitError FLIT_CONFIGURATION_STALE. */
export async function switchTo(
  router: Router,
  configuration: FlitConfiguration,
  { dryRun, ifMatch }: SwitchOptions,
): Promise<ConfigurationTaken> {
  try {
    return await (dryRun ? router.check(configuration) : router.apply(configuration, expectedBy(ifMatch)))
  } catch (error) {
    if (!isFlitError(error) || statusOf(error.code) !== 500) throw error
    throw new HttpError(422, error.message, { cause: error })
  }
}

function expectedBy(ifMatch: string | undefined): { readonly expected?: string } {
  if (ifMatch === '*') return {}
  const [, expected] = /^"([^"]*)"$/.exec(ifMatch ?? '') ?? []
  if (expected !== undefined) return { expected }
  throw new HttpError(428, 'If-Match has to say what is to be replaced: the ETag of GET /config, or *.')
}
