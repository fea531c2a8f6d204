import type { Conversion, ConvertOptions } from '../conversion.ts'
import { describe } from '../describe.ts'
import { type Field, fieldsOf } from '../document/field.ts'
import { countOf } from '../document/scalar.ts'
import { numbersOf } from '../document/vector.ts'
import { invalid, unsupported } from '../errors.ts'
import { isSplit, type Tree } from '../trees/tree.ts'
import { chooseRounds } from './choose-rounds.ts'
import { encodeTrees } from './encode-trees.ts'
import { baseMargin, readObjective } from './objective.ts'
import { readBooster } from './read-booster.ts'
import { readFeatures, withCategories } from './read-features.ts'

const mostFeatures = 10_000

/** Converts what XGBoost's `save_model` writes, from its parsed JSON or UBJSON. */
export function convertXgboost(document: Field, options: ConvertOptions): Conversion {
  const { learner, version } = fieldsOf(document, ['learner', 'version'])
  checkVersion(version)
  const fields = fieldsOf(
    learner,
    ['gradient_booster', 'learner_model_param', 'objective'],
    ['attributes', 'feature_names', 'feature_types'],
  )
  const objective = readObjective(fields.objective)
  const { base_score, num_feature } = readParameters(fields.learner_model_param)
  const named = readFeatures(fields.feature_names, fields.feature_types, countOf(num_feature))
  const booster = readBooster(fields.gradient_booster, named.length)
  const trees = chooseRounds(booster, fields.attributes, options)
  const features = withCategories(named, booster.categories)
  const onnx = encodeTrees(withBase(trees, baseMargin(base_score, objective.link)), objective, features.length)
  return describe(onnx, objective.task, features)
}

/** The versions whose format is known. What a newer one adds is refused where it stands. */
function checkVersion(version: Field): void {
  const [major = 0] = numbersOf(version)
  if (!(major >= 1 && major < 4)) throw unsupported(version.path, version.value, 'Use XGBoost 1 to 3.')
}

function readParameters(field: Field): Record<'base_score' | 'num_feature', Field> {
  const parameters = fieldsOf(field, ['base_score', 'num_feature', 'num_class'], ['num_target', 'boost_from_average'])
  for (const count of [parameters.num_class, parameters.num_target]) {
    if (count && countOf(count) > 1) throw unsupported(count.path, count.value, 'Train with one target, two classes.')
  }
  const count = countOf(parameters.num_feature)
  if (count === 0 || count > mostFeatures) throw invalid(parameters.num_feature.path, `from 1 to ${mostFeatures}`)
  return parameters
}

/**
 * The trees with the base margin in the leaves of the first, where XGBoost's own sum begins, so that all partial sums
 * are the same to the last bit.
 */
function withBase([first = [{ value: 0, cover: Number.NaN }], ...others]: readonly Tree[], base: number): Tree[] {
  const folded = first.map((node) => (isSplit(node) ? node : { ...node, value: Math.fround(base + node.value) }))
  return [folded, ...others]
}
