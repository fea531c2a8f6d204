import type { Discovery } from '../discovery/discover.ts'
import type { Problem } from '../discovery/problem.ts'
import type { ModelInfo } from '../model-info.ts'
import { idConflict } from '../selection/errors.ts'
import { rcompare } from '../semver.ts'
import { type Entry, installedEntry, isSameEntry } from './entry.ts'
import { notFound } from './errors.ts'
import { chooseVersion, parseReference } from './reference.ts'

/** The models that can be loaded: what was discovered, and what the application registered. */
export class Catalogue {
  readonly problems: readonly Problem[]
  readonly #byId: ReadonlyMap<string, readonly Entry[]>

  /** A package whose id the application registered itself is refused: nothing that is installed takes a model over. */
  constructor(discovery: Discovery, registered: readonly Entry[]) {
    const own = new Map(registered.map((entry) => [entry.info.id, entry]))
    const refused = discovery.models.flatMap(({ info }): Problem[] => {
      const entry = own.get(info.id)
      return entry ? [{ path: info.path, error: idConflict([entry.info, info]) }] : []
    })
    const installed = discovery.models.filter(({ info }) => !own.has(info.id)).map(installedEntry)
    this.problems = [...discovery.problems, ...refused]
    this.#byId = Map.groupBy([...registered, ...installed], ({ info }) => info.id)
  }

  /** By id, the highest version first. */
  list(): ModelInfo[] {
    return this.entries().map(({ info }) => info)
  }

  entries(): Entry[] {
    return [...this.#byId.values()].flat().toSorted(byReference)
  }

  /** The nearest first. */
  versionsOf(id: string): readonly Entry[] {
    return this.#byId.get(id) ?? []
  }

  /** @throws FlitError FLIT_REFERENCE_INVALID or FLIT_MODEL_NOT_FOUND. */
  find(reference: string): Entry {
    const { id, range } = parseReference(reference)
    const entry = chooseVersion(this.versionsOf(id), range)
    if (entry) return entry
    throw notFound(
      reference,
      this.list().map((info) => info.reference),
    )
  }

  has(entry: Entry): boolean {
    return this.versionsOf(entry.info.id).some((other) => isSameEntry(entry, other))
  }
}

function byReference(a: Entry, b: Entry): number {
  if (a.info.id !== b.info.id) return a.info.id < b.info.id ? -1 : 1
  return rcompare(a.info.version, b.info.version)
}
