import { nextUp } from '../arithmetic/next-up.ts'
import { type BuiltValue, GraphBuilder } from './graph-builder.ts'
import { hardNumbers } from './hard-numbers.ts'
import { lastSteps } from './last-steps.ts'
import { randomNumbers } from './random.ts'
import type { RandomSource } from './random-source.ts'
import { randomSteps } from './random-steps.ts'

export interface RandomGraph {
  readonly artifact: Uint8Array
  readonly columns: number
  readonly matrix: Float32Array
  /** Whether the bits are to be those of ONNX Runtime: otherwise the last node is one that approximates. */
  readonly isExact: boolean
  readonly description: string
}

const versions = [9, 11, 12, 13, 17, 18, 21]
const rows = 70

/** A graph of nodes that fit each other, and a matrix of numbers that are hard to tell apart. */
export function randomGraph(seed: number): RandomGraph {
  const source = randomSource(seed)
  const columns = 1 + source.below(5)
  const builder = new GraphBuilder(source.pick(versions), columns)
  for (let count = 1 + source.below(6); count > 0; count--) source.pick(randomSteps)(builder, source)
  const isExact = source.below(3) > 0
  const last = isExact ? (builder.values.at(-1) as BuiltValue) : source.pick(lastSteps)(builder, source)
  return {
    artifact: builder.encode(last),
    columns,
    matrix: hardNumbers(rows * columns, [0.5, 2.5, nextUp(1)], source.random),
    isExact,
    description: `seed ${seed}, version ${builder.version}: ${builder}`,
  }
}

function randomSource(seed: number): RandomSource {
  const random = randomNumbers(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item
  return { random, below, pick, hard: (count) => Array.from(hardNumbers(count, [0.5, 2.5, -3], random)) }
}
