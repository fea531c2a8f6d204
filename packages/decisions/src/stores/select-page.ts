import type { PageFilter } from './read-pages.ts'

/** A query with its values, in the order of its placeholders. */
export interface Query {
  readonly text: string
  readonly values: readonly (string | number)[]
}

/** The query of one page; `placeholder` is how the engine writes that of the value at this place, from 1. */
export function selectPage(filter: PageFilter, limit: number, placeholder: (at: number) => string): Query {
  const { kind, fromSequence, toSequence, since, until, decision } = filter
  const conditions: string[] = []
  const values: (string | number)[] = []
  const where = (value: string | number | undefined, condition: (value: string) => string): void => {
    if (value === undefined) return
    values.push(value)
    conditions.push(condition(placeholder(values.length)))
  }
  where(kind, (value) => `kind = ${value}`)
  where(fromSequence, (value) => `sequence >= ${value}`)
  where(toSequence, (value) => `sequence <= ${value}`)
  // Computed, so that no engine walks the index of times, and then sorts.
  where(since, (value) => `time + 0 >= ${value}`)
  where(until, (value) => `time + 0 < ${value}`)
  where(decision, (id) => `((kind = 'decision' AND id = ${id}) OR (kind <> 'decision' AND decision = ${id}))`)
  const order = filter.last === undefined ? 'ASC' : 'DESC'
  const text = `SELECT * FROM records WHERE ${conditions.join(' AND ')} ORDER BY sequence ${order} LIMIT ${limit}`
  return { text, values }
}
