import type { Awaitable } from '@flit-ml/spec'

/**
 * Something that finds the models, or plugins, that are installed in an application: it loads what it needs, and gives
 * back the search, which gives the names of the packages.
 */
export type Finder = (dir: string) => Awaitable<() => Awaitable<readonly string[]>>
