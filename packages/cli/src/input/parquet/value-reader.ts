import type { SchemaElement } from 'hyparquet'

/** Turns what stands in a column into a number, a text, a boolean or null; a whole number that is too large for one, into a bigint. */
export type ValueReader = (value: unknown) => unknown

/** Reads the values of a column of this type. */
export function valueReader(element: SchemaElement): ValueReader {
  const scale = decimalScale(element)
  const read = scale === undefined ? plain : (value: unknown) => Number(`${unscaled(value)}e-${scale}`)
  return (value) => (value === null || value === undefined ? null : read(value))
}

/** The digits after the point of a decimal type. */
export function decimalScale({ converted_type, logical_type, scale }: SchemaElement): number | undefined {
  if (logical_type?.type === 'DECIMAL') return logical_type.scale
  return converted_type === 'DECIMAL' ? (scale ?? 0) : undefined
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value
}

/** A decimal is kept as a whole number, or as the bytes of one, in two's complement with the highest first. */
function unscaled(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint)
  const magnitude = BigInt(`0x${Buffer.from(value).toString('hex') || '0'}`)
  return BigInt.asIntN(8 * value.length, magnitude)
}
