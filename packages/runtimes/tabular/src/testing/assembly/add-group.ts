import { nodeOf, recordSize, rowSize } from './layout.ts'

const deepest = 8
const trees = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const

/**
 * AssemblyScript of `addGroup`, which adds the leaves that a row comes to in eight trees. They are walked together, so that
 * none waits for another's memory; every distance is a constant.
 */
export function addGroup(): string {
  const levels = Array.from({ length: deepest }, (_, index) => walkLevel(deepest - index))
  const leaves = trees.map((tree, index) => `  sum += load<f32>(${tree}, ${index * recordSize})`)
  return `/** All ones where the rank is above the limit. */
// @ts-ignore: decorator
@inline
function isAbove(rank: i32, limit: i32): i32 {
  return (limit - rank) >> 31
}

export function addGroup(depth: i32, records: usize, sum: f32): f32 {
${trees.map((tree) => `  let ${tree} = records`).join('\n')}
${levels.join('\n')}
${leaves.join('\n')}
  return sum
}`
}

/** Goes from subtrees of a depth to those below them. */
function walkLevel(depth: number): string {
  const steps = trees.map((tree, index) => {
    const node = nodeOf(depth) + index * recordSize
    const isRight = `isAbove(load<i8>(load<usize>(${tree}, ${node})), load<i8>(${tree}, ${node + 4}))`
    return `    ${tree} += ${isRight} & ${rowSize * 2 ** depth}`
  })
  return `  if (depth >= ${depth}) {\n${steps.join('\n')}\n  }`
}
