import type { Row } from '@flit-ml/spec'
import { invalidRequest } from '../errors.ts'

/** What is to be decided. */
export interface Request {
  readonly row: Row
  /** What units are told apart by, such as a customer's id: the same one always has the same arm. */
  readonly unit?: string | undefined
  /** The decision's id; with a store, the same id and request give the same answer. Default: a UUID of its time. */
  readonly id?: string | undefined
}

const longest = 256

/** @throws FlitError FLIT_REQUEST_INVALID. */
export function checkRequest({ unit, id }: Request): void {
  if (unit !== undefined) checkText('unit', unit)
  if (id !== undefined) checkText('id', id)
}

function checkText(field: string, value: unknown): void {
  if (typeof value === 'string' && value.length > 0 && value.length <= longest) return
  throw invalidRequest(field, `a text of 1 to ${longest} characters`)
}
