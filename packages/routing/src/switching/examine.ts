import { assertGolden, type LoadedModel } from '@flit-ml/core'
import type { FlitError } from '@flit-ml/spec'
import type { Candidate } from '../models/candidate.ts'
import type { Route } from '../routes/route.ts'
import type { Generation } from './generation.ts'
import type { Examined } from './router.ts'

/** Asks each model of a generation its golden rows, once. */
export async function examine(generation: Generation): Promise<readonly Examined[]> {
  generation.enter()
  try {
    const models = new Set([...generation.routes.values()].flatMap(candidatesOf).map(({ model }) => model))
    return await Promise.all([...models].map(examineModel))
  } finally {
    generation.leave()
  }
}

function candidatesOf({ champion, challengers, shadows, fallback }: Route): Candidate[] {
  const placed = [champion, ...challengers, ...shadows].map(({ candidate }) => candidate)
  return fallback?.candidate ? [...placed, fallback.candidate] : placed
}

async function examineModel(model: LoadedModel): Promise<Examined> {
  const error = await assertGolden(model).then(
    () => null,
    (failure: FlitError) => failure,
  )
  return { model: model.info.reference, error }
}
