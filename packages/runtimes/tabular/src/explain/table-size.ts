import { columnsOf, type Subtree } from './cut-tree.ts'
import { splitsOf } from './tree.ts'

/** How many bits a subtree depends on. */
export function bitsOfSubtree({ path, root }: Subtree): number {
  return columnsOf(path).length + splitsOf(root).length
}

/** How many bytes the table of a subtree takes. */
export function tableBytes(subtree: Subtree): number {
  const columns = new Set([...columnsOf(subtree.path), ...splitsOf(subtree.root).map(({ column }) => column)])
  return columns.size * 2 ** bitsOfSubtree(subtree) * Int32Array.BYTES_PER_ELEMENT
}
