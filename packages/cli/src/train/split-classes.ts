import { randomFrom, shuffle } from '@flit-ml/training'

type Labels = readonly (0 | 1)[]

/** The indices of a share of the rows, and of the others, each with the same share of either class; the seed says which. */
export function holdOut(labels: Labels, share: number, seed: number): { held: number[]; others: number[] } {
  const heldOf = (indices: readonly number[]): readonly number[] => indices.slice(0, Math.round(share * indices.length))
  const held = new Set(shuffledClasses(labels, seed).flatMap(heldOf))
  const indices = labels.map((_, index) => index)
  return { held: indices.filter((index) => held.has(index)), others: indices.filter((index) => !held.has(index)) }
}

/** The fold of each row, from 0: as many of either class in each as can be; the seed says which. */
export function dealFolds(labels: Labels, folds: number, seed: number): number[] {
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
  return [1, 0].map((wanted) => {
    const indices = Uint32Array.from(labels.keys()).filter((index) => labels[index] === wanted)
    shuffle(indices, random)
    return [...indices]
  })
}
