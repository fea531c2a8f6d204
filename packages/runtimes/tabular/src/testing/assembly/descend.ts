import { nodeOf, rowSize } from './layout.ts'

/** AssemblyScript of the functions `descend1` to `descend6`, without a loop: every distance is a constant. */
export function descend(): string {
  return Array.from({ length: 6 }, (_, index) => descendTree(index + 1)).join('\n')
}

/**
 * A function that puts the number of the leaf that each of 32 rows comes to at `out`. Leaves are counted down, since what
 * compares gives -1.
 */
function descendTree(depth: number): string {
  const statements: string[] = []
  const [first, second] = subtree(depth, 0)
  return `export function descend${depth}(tree: usize, ranks: usize, one: i8, out: usize): void {
${sizes(depth)}
${statements.join('\n')}
  v128.store(out, i8x16.neg(${first}))
  v128.store(out, i8x16.neg(${second}), 16)
}`

  /** The names of what 16 rows and 16 more come to in the subtree that starts at a distance. */
  function subtree(levels: number, start: number): readonly [first: string, second: string] {
    const [left, right] =
      levels > 1 ? [subtree(levels - 1, start), subtree(levels - 1, start + rowSize * 2 ** levels)] : []
    const node = start + nodeOf(levels)
    statements.push(`  const at${node} = load<usize>(tree, ${node}) + ranks`)
    statements.push(`  const limit${node} = v128.load8_splat(tree, ${node + 4})`)
    return [rows('first', 0), rows('second', 1)]

    function rows(name: string, half: 0 | 1): string {
      const isRight = `i8x16.gt_s(v128.load(at${node}, ${16 * half}), limit${node})`
      const below = left && right && `i8x16.sub(${right[half]}, size${2 ** (levels - 1)}), ${left[half]}`
      statements.push(`  const ${name}${node} = ${below ? `i8x16.relaxed_laneselect(${below}, ${isRight})` : isRight}`)
      return `${name}${node}`
    }
  }
}

/** The numbers of leaves that a subtree may have, as vectors. */
function sizes(depth: number): string {
  const powers = Array.from({ length: depth - 1 }, (_, index) => 2 ** index)
  const doubled = powers.map((size) => `  const size${2 * size} = i8x16.add(size${size}, size${size})`)
  return ['  const size1 = i8x16.splat(one)', ...doubled].join('\n')
}
