import { readFileSync } from 'node:fs'

const folder = new URL('../../fixtures/', import.meta.url)

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'))
}

/** Labels and scores of python/make-fixtures.py. */
export function scoresOf(name: string): { readonly labels: readonly number[]; readonly scores: readonly number[] } {
  return read(`classifiers/${name}.json`)
}

/** What R says, of r/make-fixtures.R. */
export const r: {
  readonly compareAuc: Readonly<Record<'logistic' | 'tied', Readonly<Record<'a' | 'b' | 'z' | 'p', number>>>>
  readonly normalTail: readonly { readonly z: number; readonly p: number }[]
  readonly normalQuantile: readonly { readonly z: number; readonly p: number }[]
  readonly chiSquareTail: readonly { readonly degrees: number; readonly value: number; readonly p: number }[]
  readonly sampleRatio: readonly {
    readonly counts: readonly number[]
    readonly shares: readonly number[]
    readonly chiSquare: number
    readonly p: number
  }[]
  readonly sampleSize: readonly Readonly<Record<'rate' | 'other' | 'alpha' | 'power' | 'n', number>>[]
  readonly stratified: readonly {
    readonly counts: readonly (readonly number[])[]
    readonly positives: readonly (readonly number[])[]
    readonly difference: number
    readonly standardError: number
  }[]
} = read('r.json')
