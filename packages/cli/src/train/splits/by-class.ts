import { randomFrom, shuffle } from '@flit-ml/training'
import { type Halves, halvesOf } from './halves.ts'

type Labels = readonly number[]

/**
 * The indices of a share of the rows, and of the others; the seed says which. Where there are two labels, each part has the same
 * share of either.
 */
export function holdOutByClass(labels: Labels, share: number, seed: number): Halves {
  const heldOf = (indices: readonly number[]): readonly number[] => indices.slice(0, Math.round(share * indices.length))
  const held = new Set(shuffledClasses(labels, seed).flatMap(heldOf))
  return halvesOf(labels.length, (index) => held.has(index))
}

/** The fold of each row, from 0; the seed says which. Where there are two labels, each fold has as many of either as can be. */
export function dealByClass(labels: Labels, folds: number, seed: number): number[] {
  const foldOf = new Array<number>(labels.length)
  shuffledClasses(labels, seed)
    .flat()
    .forEach((index, at) => {
      foldOf[index] = at % folds
    })
  return foldOf
}

function shuffledClasses(labels: Labels, seed: number): number[][] {
  const random = randomFrom(seed)
  const found = new Set(labels)
  const classes = found.size === 2 ? [...found].sort((a, b) => b - a) : [undefined]
  return classes.map((wanted) => {
    const indices = Uint32Array.from(labels.keys()).filter((index) => wanted === undefined || labels[index] === wanted)
    shuffle(indices, random)
    return [...indices]
  })
}
