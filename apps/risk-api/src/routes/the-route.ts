import type { Router } from '@flit-ml/routing'
import { HttpError } from '../server/problems/http-error.ts'

/**
 * The name of the only route.
 * @throws HttpError 400 where there are several.
 */
export function theRoute({ configuration }: Router): string {
  const [name, ...others] = Object.keys(configuration.routes ?? {})
  if (name !== undefined && others.length === 0) return name
  throw new HttpError(400, "There is not just one route: name one, as in '/decide?route=NAME'.")
}
