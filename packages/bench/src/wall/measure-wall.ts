import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Part } from '../harness/result.ts'

/** What is measured, and how much work both sides do in one call. */
export interface Against {
  readonly name: string
  /** How many rows a call of each side answers. */
  readonly rows: number
  readonly ours: (turn: number) => unknown
  readonly wall: () => unknown
}

/** How many times as long ours takes as the least that is left to do. */
export async function measureWall({ name, rows, ours, wall }: Against): Promise<Part> {
  const times = await interleave({ ours, wall })
  const nanoseconds = (side: readonly number[]) => ((median(side) * 1000) / rows).toFixed(rows > 1 ? 1 : 0)
  const note = `${nanoseconds(times.ours)} ns a row, and ${nanoseconds(times.wall)} ns`
  return { name, value: ratio(times.ours, times.wall), note }
}
