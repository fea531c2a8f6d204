import type { LoadedModel } from '@flit-ml/core'
import { onlyNumberOf } from './score-field.ts'

/** Turns scores into others. */
export type Scaling = (scores: readonly number[]) => Promise<readonly number[]>

/** By a model of one number in and one number out; undefined where it is none. */
export function scalingBy(model: LoadedModel): Scaling | undefined {
  const from = onlyNumberOf(model.info.signature.input)
  const to = onlyNumberOf(model.info.signature.output)
  if (from === undefined || to === undefined) return undefined
  return async (scores) => {
    const outputs = await model.predict(scores.map((score) => ({ [from]: score })))
    return outputs.map((output) => output[to] as number)
  }
}
