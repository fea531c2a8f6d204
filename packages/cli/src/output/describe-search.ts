import { printable } from './printable.ts'
import { style } from './style.ts'

interface Search {
  readonly packageManager: string
  readonly roots: readonly string[]
}

/** Where models were searched, and the package manager that was recognised there. */
export function describeSearch({ packageManager, roots }: Search): string[] {
  return [
    `${style('cyan', 'searched:')} ${roots.length === 0 ? 'nowhere, since there is no node_modules' : ''}`.trimEnd(),
    ...roots.map((root) => `  ${printable(root)}`),
    `${style('cyan', 'package manager:')} ${printable(packageManager)}`,
  ]
}
