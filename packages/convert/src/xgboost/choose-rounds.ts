import type { ConvertOptions } from '../conversion.ts'
import { type Field, fieldOf } from '../document/field.ts'
import { countOf } from '../document/scalar.ts'
import { unsupported } from '../errors.ts'
import type { Tree } from '../trees/tree.ts'
import type { Booster } from './read-booster.ts'

/** The trees that answer, where training may have stopped some rounds after the best one. */
export function chooseRounds(
  booster: Booster,
  attributes: Field | undefined,
  options: ConvertOptions,
): readonly Tree[] {
  const { trees, roundEnds } = booster
  const best = readBest(attributes)
  if (best === undefined || best.round >= roundEnds.length - 1 || options.rounds === 'all') return trees
  if (options.rounds === 'best') return trees.slice(0, roundEnds[best.round])
  const remedy =
    "Convert with rounds 'best', as XGBClassifier and XGBRegressor answer, or 'all', as Booster.predict does."
  throw unsupported(best.path, best.round, `It is not the last round. ${remedy}`)
}

function readBest(attributes: Field | undefined): { round: number; path: string } | undefined {
  const best = attributes && fieldOf(attributes, 'best_iteration')
  // XGBoost writes -1 where there is no round.
  if (!best || best.value === '-1') return undefined
  return { round: countOf(best), path: best.path }
}
