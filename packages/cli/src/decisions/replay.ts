import { createRegistry } from '@flit-ml/core'
import { type RecordFilter, type Replayed, replay as replayAll } from '@flit-ml/decisions'
import { replayDiffers } from '../errors.ts'
import { note } from '../output/note.ts'
import { print } from '../output/print.ts'
import { printable } from '../output/printable.ts'
import { openSource, type StoreOptions } from './open-source.ts'

interface ReplayOptions extends StoreOptions {
  readonly since?: number
  readonly id?: string
}

/** Outcomes that are no failure: nothing of the decision was contradicted. */
const harmless: readonly Replayed['outcome'][] = ['identical', 'no-model', 'redacted']

/** Makes decisions again; those that do not come out the same are named, and a failure. */
export async function replay(options: ReplayOptions): Promise<void> {
  await using source = await openSource(options)
  await using registry = createRegistry({ dir: options.dir })
  const counts: Partial<Record<Replayed['outcome'], number>> = {}
  for await (const replayed of replayAll(source, registry, filterOf(options))) {
    counts[replayed.outcome] = (counts[replayed.outcome] ?? 0) + 1
    if (options.json) print(JSON.stringify(replayed))
    else if (replayed.outcome !== 'identical') print(printable(describe(replayed)))
  }
  const told = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`)
  note(told.length === 0 ? 'There is no such decision.' : told.join(', '))
  const entries = Object.entries(counts) as [Replayed['outcome'], number][]
  const failed = entries.filter(([outcome]) => !harmless.includes(outcome)).reduce((sum, [, count]) => sum + count, 0)
  if (failed > 0) throw replayDiffers(source.name, failed)
}

function filterOf({ since, id }: ReplayOptions): RecordFilter {
  return { ...(since === undefined ? {} : { since }), ...(id === undefined ? {} : { decision: id }) }
}

function describe(replayed: Replayed): string {
  switch (replayed.outcome) {
    case 'different': {
      const { id, model, part, recorded, found, runtimes } = replayed
      const values = `recorded ${JSON.stringify(recorded)}, found ${JSON.stringify(found)}`
      return `${id}: ${model} gives another ${part}: ${values} (${runtimes.join(' then, now ')})`
    }
    case 'not-installed':
      return `${replayed.id}: ${replayed.model} is not installed any more`
    case 'artifact-changed':
      return `${replayed.id}: ${replayed.model} has other bytes: sha256 ${replayed.recorded} then, now ${replayed.found}`
    case 'redacted':
      return `${replayed.id}: cannot be made again, since these fields were never kept: ${replayed.fields.join(', ')}`
    case 'failed':
      return `${replayed.id}: ${replayed.model} failed: ${String(replayed.error)}`
    case 'no-model':
      return `${replayed.id}: no model answered, but the constant outcome of the fallback`
    default:
      return `${replayed.id}: identical`
  }
}
