import { expect } from 'vitest'

/** Every number and text of a value by its path, numbers to 1e-9. */
export function figures(value: unknown, path = ''): Record<string, unknown> {
  if (typeof value === 'number') return { [path]: expect.closeTo(value, 9) }
  if (typeof value !== 'object' || value === null) return { [path]: value }
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => figures(inner, `${path}/${key}`)))
}

/** Every number and text of a value by its path. */
export function flat(value: unknown, path = ''): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return { [path]: value }
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => flat(inner, `${path}/${key}`)))
}
