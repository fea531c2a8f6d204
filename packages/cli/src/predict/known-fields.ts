import type { Row } from '@flit-ml/spec'
import type { Properties } from '../input/read-csv.ts'

/** Leaves out of a row what the signature does not name. */
export function knownFields(properties: Properties): (row: Row) => Row {
  return (row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return row
    return Object.fromEntries(Object.entries(row).filter(([name]) => Object.hasOwn(properties, name)))
  }
}
