import type { Awaitable } from '@flit-ml/spec'

/** Something that finds the models, or plugins, that are installed in an application. */
export interface Finder {
  /** Its name, with its version where it is a peer. */
  readonly name: string
  /** Loads what it needs, and gives back the search: the names of the packages that it finds. */
  prepare(dir: string): Awaitable<() => Awaitable<readonly string[]>>
}
