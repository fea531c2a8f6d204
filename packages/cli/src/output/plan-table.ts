import type { PlanStep } from '@flit-ml/spec'
import { Table } from './table.ts'

const head = ['  node', 'kernel', 'bytes', 'operations a row', 'why']

/** A line for each step of a plan. */
export function planTable(plan: readonly PlanStep[]): string[] {
  if (plan.length === 0) return ['  its runtime does not say']
  const rows = plan.map(({ node, kernel, why, bytes = '', operations = '' }) => [
    `  ${node}`,
    kernel,
    bytes,
    operations,
    why,
  ])
  const table = new Table(head, rows)
  return [table.head(), ...table.lines(rows)]
}
