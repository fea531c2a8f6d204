import type { RecordSource } from '@flit-ml/decisions'
import type { ExperimentLog } from '@flit-ml/report'
import type { RouteChange } from '@flit-ml/routing'
import { Progress } from '../output/progress.ts'
import { LogBuilder, type LogBuilderOptions } from './log-builder.ts'

/**
 * Reads what a report needs in one pass. What is kept of a decision is some numbers, its id and its unit: no row is.
 * @throws FlitError FLIT_USAGE where there is no such decision.
 */
export async function readLog(source: RecordSource, options: LogBuilderOptions): Promise<ExperimentLog> {
  const builder = new LogBuilder(options, await readChanges(source))
  const { sequence: end } = await source.head()
  let [read, place] = [0, 0]
  const progress = process.stderr.isTTY && !options.json ? new Progress(process.stderr, () => place / end) : undefined
  for await (const record of source.read(options.since === undefined ? {} : { since: options.since })) {
    builder.add(record)
    place = record.sequence
    progress?.draw(++read)
  }
  progress?.clear()
  return builder.build(source.name)
}

/** Those from before the period say which shares it began with. */
async function readChanges(source: RecordSource): Promise<RouteChange[]> {
  const changes: RouteChange[] = []
  // What is about no decision: an index finds it, where a search by kind reads the whole store.
  for await (const { body } of source.read({ decision: '' })) changes.push(JSON.parse(body))
  return changes
}
