import { logistic } from '../arithmetic/logistic.ts'
import { probit } from '../arithmetic/probit.ts'
import type { Attributes } from '../model/attributes.ts'
import { softmaxOf, softmaxZero } from './softmax.ts'

/** In the order in which ONNX Runtime numbers them; ONNX has LOGISTIC and SOFTMAX the other way around. */
export const postTransforms = ['NONE', 'LOGISTIC', 'SOFTMAX', 'SOFTMAX_ZERO', 'PROBIT'] as const
export type PostTransform = (typeof postTransforms)[number]

/** Changes the scores of one row, so many from `start`, where they stand: each step in float32. */
export type ScoresTransform = (scores: Scores, start: number, count: number) => void
export type Scores = Float32Array | Float64Array

const transforms: Readonly<Record<PostTransform, ScoresTransform>> = {
  NONE: () => undefined,
  LOGISTIC: each(logistic),
  SOFTMAX: softmaxOf,
  SOFTMAX_ZERO: softmaxZero,
  PROBIT: each(probit),
}

/** The attribute `post_transform`, where it is a name. */
export function readTransform(attributes: Attributes): PostTransform {
  const name = attributes.text('post_transform', 'NONE')
  const transform = postTransforms.find((known) => known === name)
  if (!transform) throw attributes.refused('post_transform', name)
  return transform
}

export function transformOf(name: PostTransform): ScoresTransform {
  return transforms[name]
}

function each(of: (score: number) => number): ScoresTransform {
  return (scores, start, count) => {
    for (let at = start; at < start + count; at++) scores[at] = of(scores[at] as number)
  }
}
