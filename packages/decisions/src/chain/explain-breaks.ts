import type { RecordSource } from '../stores/store.ts'
import type { Break } from './chain-reader.ts'
import type { Finding } from './finding.ts'
import { genesis } from './link.ts'

/** What else the store says of the hashes at the breaks. */
interface Whereabouts {
  /** Where the record with a hash stands. */
  readonly places: ReadonlyMap<string, number>
  /** The hashes that some record names as the one before it. */
  readonly named: ReadonlySet<string>
}

/** What was done where a chain is broken: the store is read once more, and never when it is whole. */
export async function explainBreaks(breaks: readonly Break[], source: RecordSource): Promise<Finding[]> {
  if (breaks.length === 0) return []
  const whereabouts = await find(new Set(breaks.flatMap(({ before, at }) => [before.hash, at.previous])), source)
  const inserted = breaks.flatMap((link) => insertedAt(link, whereabouts))
  const isInserted = (sequence: number): boolean =>
    inserted.some((range) => range.sequence <= sequence && sequence <= range.to)
  const others = breaks.filter(({ before, at }) => !isInserted(before.sequence) && !isInserted(at.sequence))
  return [...inserted, ...others.flatMap((link) => movedAt(link, whereabouts))]
}

async function find(hashes: ReadonlySet<string>, source: RecordSource): Promise<Whereabouts> {
  const places = new Map([[genesis.hash, genesis.sequence]])
  const named = new Set<string>()
  for await (const { sequence, hash, previous } of source.read()) {
    if (hashes.has(hash)) places.set(hash, sequence)
    if (hashes.has(previous)) named.add(previous)
  }
  return { places, named }
}

/** Records that nothing follows, between one and the one that followed it. */
function insertedAt({ before, at }: Break, { places, named }: Whereabouts): (Finding & { kind: 'inserted' })[] {
  const place = places.get(at.previous)
  if (place === undefined || place >= before.sequence || named.has(before.hash)) return []
  return [{ kind: 'inserted', sequence: place + 1, to: before.sequence }]
}

function movedAt({ before, at }: Break, { places }: Whereabouts): Finding[] {
  const after = places.get(at.previous)
  if (after !== undefined) return [{ kind: 'reordered', sequence: at.sequence, id: at.id, after }]
  // Whose content or hash was changed is said already.
  if (before.isChanged || at.isChanged) return []
  return [{ kind: 'replaced', sequence: before.sequence, id: before.id }]
}
