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
    const instances = Map.groupBy(models, ({ info }) => info.reference)
    return await Promise.all([...instances].map(([model, same]) => examineModel(model, same)))
  } finally {
    generation.leave()
  }
}

function modelsOf({ champion, challengers, shadows, fallback }: Route): AskedModel[] {
  const candidates = [champion, ...challengers].map(({ candidate }) => candidate)
  if (fallback?.candidate) candidates.push(fallback.candidate)
  return [...candidates, ...shadows].map(({ model }) => model)
}

/** A model that is a shadow too has two instances: the other one is in another thread. */
async function examineModel(model: string, instances: readonly AskedModel[]): Promise<Examined> {
  const errors = await Promise.all(instances.map(errorOf))
  return { model, error: errors.find((error) => error !== null) ?? null }
}

function errorOf(model: AskedModel): Promise<FlitError | null> {
  return assertGolden(model).then(
    () => null,
    (failure: FlitError) => failure,
  )
}
