import type { Awaitable } from '@flit-ml/spec'
import type { StoredRecord } from './entry.ts'
import type { RecordFilter } from './store.ts'

/** How many records are read at once. */
const pageSize = 500

/** What one page may hold. */
export interface PageFilter extends RecordFilter {
  /** Only those at this place or before. */
  readonly toSequence?: number
}

/** How an engine reads. */
export interface PageSource {
  /** The least sequence of a record of this time or later. */
  firstSince(time: number): Awaitable<number | undefined>
  /** The first records that the filter lets through, by sequence; from the end where it asks for the last. */
  page(filter: PageFilter, limit: number): Awaitable<readonly StoredRecord[]>
}

/** The records that the filter lets through, a page at a time. */
export async function* readPages(source: PageSource, filter: RecordFilter): AsyncGenerator<StoredRecord> {
  // The index of times would lead to a sort of all that is left for each page: it is asked once.
  const since = filter.since === undefined ? undefined : await source.firstSince(filter.since)
  if (filter.since !== undefined && since === undefined) return
  const fromSequence = Math.max(filter.fromSequence ?? 1, since ?? 1)
  yield* filter.last === undefined
    ? forwards(source, { ...filter, fromSequence })
    : backwards(source, { ...filter, fromSequence, last: filter.last })
}

async function* forwards(source: PageSource, filter: PageFilter): AsyncGenerator<StoredRecord> {
  for (let fromSequence = filter.fromSequence ?? 1; ; ) {
    const page = await source.page({ ...filter, fromSequence }, pageSize)
    yield* page
    const end = page.at(-1)
    if (!end || page.length < pageSize) return
    fromSequence = end.sequence + 1
  }
}

async function* backwards(source: PageSource, filter: PageFilter & { last: number }): AsyncGenerator<StoredRecord> {
  let toSequence = Number.MAX_SAFE_INTEGER
  for (let left = filter.last; left > 0; left -= pageSize) {
    const limit = Math.min(pageSize, left)
    const page = await source.page({ ...filter, toSequence }, limit)
    yield* page
    const end = page.at(-1)
    if (!end || page.length < limit) return
    toSequence = end.sequence - 1
  }
}
