import { hash } from './hash.ts'

/** A part of a namespace: experiments whose parts do not overlap never have a unit in common. */
export type Namespace = readonly [name: string, from: number, to: number]

export function inNamespace(unit: string, [name, from, to]: Namespace): boolean {
  const place = hash(`__${name}`, unit, 1)
  return place !== null && place >= from && place < to
}
