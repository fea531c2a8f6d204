import type { GraphBuilder } from './graph-builder.ts'

/** Where chance comes from. */
export interface RandomSource {
  readonly random: () => number
  readonly below: (limit: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** Float32 numbers that are hard to tell apart. */
  readonly hard: (count: number) => number[]
}

/** Adds nodes to a graph, whose answers have the bits of ONNX Runtime. */
export type RandomStep = (builder: GraphBuilder, source: RandomSource) => void
