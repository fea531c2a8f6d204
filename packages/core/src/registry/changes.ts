import type { ModelInfo } from '../model-info.ts'
import type { Catalogue } from './catalogue.ts'
import { isSameEntry } from './entry.ts'

/** What a look at what is installed found to be new, by reference. An upgrade is one that went and one that came. */
export interface Changes {
  readonly added: readonly ModelInfo[]
  readonly removed: readonly ModelInfo[]
  /** The same version as before, and yet another package: relinked, or edited in place. */
  readonly changed: readonly ModelInfo[]
}

export function changesBetween(before: Catalogue, after: Catalogue): Changes {
  const old = new Map(before.entries().map((entry) => [entry.info.reference, entry]))
  const added: ModelInfo[] = []
  const changed: ModelInfo[] = []
  for (const entry of after.entries()) {
    const previous = old.get(entry.info.reference)
    if (!previous) added.push(entry.info)
    else if (!isSameEntry(previous, entry)) changed.push(entry.info)
    old.delete(entry.info.reference)
  }
  return { added, removed: [...old.values()].map(({ info }) => info), changed }
}
