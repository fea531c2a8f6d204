import { signed } from '../../output/signed.ts'
import { decimal } from './numbers.ts'
import type { TuningResult } from './tuning-result.ts'

const barWidth = 20
const show = (value: number): string => decimal(value, 2)

/** How the metric goes with each parameter; nothing where there are too few trials to say. */
export function influenceTable({ influence }: TuningResult): { head: string[]; rows: string[][] } {
  return {
    head: ['parameter', '', 'rank correlation', 'p'],
    rows: influence.map(({ name, value, p, isOrdered }) => [
      name,
      '█'.repeat(Math.round(Math.abs(value) * barWidth)).padEnd(barWidth, '░'),
      isOrdered ? signed(value, show) : show(value),
      p < 0.001 ? '< 0.001' : decimal(p, 3),
    ]),
  }
}
