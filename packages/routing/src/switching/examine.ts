import { assertGolden } from '@flit-ml/core'
import type { FlitError } from '@flit-ml/spec'
import type { AskedModel } from '../models/asked-model.ts'
import type { Route } from '../routes/route.ts'
import type { Generation } from './generation.ts'
import type { Examined } from './router.ts'

/** Asks each model of a generation its golden rows, once. */
export async function examine(generation: Generation): Promise<readonly Examined[]> {
  generation.enter()
  try {
    const models = new Set([...generation.routes.values()].flatMap(modelsOf))
    return await Promise.all([...models].map(examineModel))
  } finally {
    generation.leave()
  }
}

function modelsOf({ champion, challengers, shadows, fallback }: Route): AskedModel[] {
  const candidates = [champion, ...challengers].map(({ candidate }) => candidate)
  if (fallback?.candidate) candidates.push(fallback.candidate)
  return [...candidates, ...shadows].map(({ model }) => model)
}

async function examineModel(model: AskedModel): Promise<Examined> {
  const error = await assertGolden(model).then(
    () => null,
    (failure: FlitError) => failure,
  )
  return { model: model.info.reference, error }
}
