import type { Stability } from '@flit-ml/evaluation'
import { decimal } from '../../sections/numbers.ts'
import type { ColumnsMark, Plot } from '../plot.ts'
import { shareAxis } from './share-axis.ts'

interface Shown {
  readonly title: string
  /** What was expected, and what there is. */
  readonly names: readonly [string, string]
  readonly stability: Stability
  /** What is in the bins: scores, unless it is said. */
  readonly values?: { readonly name: string; readonly show: (value: number) => string }
}

const scores = { name: 'score', show: (value: number): string => decimal(value, 2) }

export function stabilityPlot({ title, names: [expected, actual], stability, values = scores }: Shown): Plot {
  const { index, bins } = stability
  const half = 0.38
  const columns = (pick: 'expected' | 'actual', from: number): ColumnsMark['columns'] =>
    bins.map((bin, at) => ({ from: at + from, to: at + from + half, value: bin[pick] }))
  return {
    title,
    description: `The share of rows in each bin of ${expected}, there and among ${actual}. PSI ${decimal(index)}.`,
    x: {
      label: `${values.name}, up to`,
      domain: [-0.5, bins.length - 0.5],
      format: 'number',
      categories: bins.map(({ upTo }) => nameOf(upTo, values.show)),
    },
    y: shareAxis('share of rows', Math.max(...bins.flatMap((bin) => [bin.expected, bin.actual]))),
    marks: [
      { kind: 'columns', name: expected, tone: 'first', columns: columns('expected', -half) },
      { kind: 'columns', name: actual, tone: 'second', columns: columns('actual', 0) },
    ],
  }
}

function nameOf(upTo: number | string | null, show: (value: number) => string): string {
  return typeof upTo === 'number' && Number.isFinite(upTo) ? show(upTo) : 'more'
}
