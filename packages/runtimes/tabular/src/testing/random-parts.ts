import type { RandomNodes } from './random-nodes.ts'

const modes = ['BRANCH_LEQ', 'BRANCH_LT', 'BRANCH_GTE', 'BRANCH_GT', 'BRANCH_EQ', 'BRANCH_NEQ']

/** What a model of trees is made of, at random: any mode, aggregate, transform, bases, labels and types. */
export function randomParts(random: () => number): RandomNodes {
  const pick = <Choice>(list: readonly Choice[]) => list[Math.floor(random() * list.length)] as Choice
  const isClassifier = random() < 0.6
  const targets = isClassifier ? pick([2, 2, 2, 3, 4]) : pick([1, 1, 2, 3])
  const bases = isClassifier && targets === 2 ? pick([0, 1, 2]) : pick([0, targets])
  const labels = Array.from({ length: targets }, (_, index) => 3 * index + 1)
  return {
    trees: pick([1, 3, 17, 40]),
    depth: pick([0, 1, 3, 6]),
    columns: pick([1, 3, 8]),
    modes: random() < 0.5 ? [pick(modes)] : modes,
    growth: pick([0.5, 0.9, 1]),
    targets,
    leaf: pick(['one', 'all', 'some', 'first'] as const),
    arePositive: random() < 0.4,
    transform: pick(['NONE', 'LOGISTIC', 'SOFTMAX', 'SOFTMAX_ZERO', 'PROBIT']),
    bases: Array.from({ length: bases }, () => Math.fround(random() - 0.5)),
    asTensors: random() < 0.5,
    ...(isClassifier && { labels: random() < 0.5 ? labels : labels.map(String) }),
    ...(!isClassifier && { aggregate: pick(['SUM', 'AVERAGE', 'MIN', 'MAX']) }),
    ...(random() < 0.3 && { input: 'float64' as const }),
  }
}
