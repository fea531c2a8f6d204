import { dateOf, day } from '../../figures/experiment/weeks.ts'
import type { Axis } from '../plot.ts'

export function daysSince(from: string, time: string): number {
  return (Date.parse(time) - Date.parse(from)) / day
}

/** Days since the day that something began. */
export function daysAxis(from: string, days: readonly number[]): Axis {
  const [low, high] = [Math.min(...days), Math.max(...days)]
  return {
    label: `days since ${dateOf(Date.parse(from))}`,
    domain: low === high ? [low - 1, high + 1] : [low, high],
    format: 'number',
  }
}
