import type { FlitConfiguration } from '../configuration/configuration.ts'
import { routeNotFound } from '../errors.ts'
import type { Route } from '../routes/route.ts'

/** One configuration with its models. A decision is made by one of them from its first step to its last. */
export class Generation {
  /** Of the configuration, and of what its references meant. */
  readonly version: string
  readonly configuration: FlitConfiguration
  readonly routes: ReadonlyMap<string, Route>
  readonly pinned: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
  readonly #release: () => void
  readonly #released = Promise.withResolvers<void>()
  #underWay = 0
  #isRetired = false

  constructor(parts: GenerationParts) {
    this.version = parts.version
    this.configuration = parts.configuration
    this.routes = parts.routes
    this.pinned = parts.pinned
    this.warnings = parts.warnings
    this.#release = () => {
      parts.release()
      this.#released.resolve()
    }
  }

  /** @throws FlitError FLIT_ROUTE_NOT_FOUND. */
  route(name: string): Route {
    const route = this.routes.get(name)
    if (route) return route
    throw routeNotFound(name, [...this.routes.keys()])
  }

  /** Keeps the models until as many calls of `leave`. */
  enter(): void {
    this.#underWay++
  }

  leave(): void {
    if (--this.#underWay === 0 && this.#isRetired) this.#release()
  }

  /** Frees the models after the last decision that they make, and resolves then. */
  retire(): Promise<void> {
    if (!this.#isRetired && this.#underWay === 0) this.#release()
    this.#isRetired = true
    return this.#released.promise
  }
}

interface GenerationParts extends Pick<Generation, 'version' | 'configuration' | 'routes' | 'pinned' | 'warnings'> {
  readonly release: () => void
}
