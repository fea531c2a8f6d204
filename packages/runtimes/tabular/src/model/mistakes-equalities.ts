import { type Leaves, type Splits, type TreeEnsemble, testModes } from './tree-ensemble.ts'

const equal = testModes.indexOf('==')
const member = testModes.indexOf('member')

/**
 * Whether ONNX Runtime answers otherwise than the trees say. It makes one set of tests for equality that follow each
 * other, where it takes what comes of them to be alike; it looks at the first weight of a leaf alone, and not at where
 * missing values go.
 */
export function mistakesEqualities({ splits, leaves }: TreeEnsemble): boolean {
  const { columns, missingIsTrue, whenTrue, whenFalse } = splits
  const greatest = leaves.weights instanceof Float32Array ? 32 : 64
  return splits.modes.some((_, split) => {
    const next = whenFalse[split] as number
    if (missingIsTrue[split] || !fitsMask(split) || !fitsMask(next) || columns[split] !== columns[next]) return false
    const ways = [whenTrue[split] as number, whenTrue[next] as number] as const
    return looksAlike(...ways) && (missingIsTrue[next] === 1 || !isAlike(...ways))
  })

  function fitsMask(split: number): boolean {
    const mode = splits.modes[split]
    if (split < 0 || (mode !== equal && mode !== member)) return false
    const values = splits.members[split] ?? [splits.thresholds[split] as number]
    return values.some((value) => Number.isInteger(value) && value >= 1 && value <= greatest)
  }

  function looksAlike(one: number, other: number): boolean {
    if (one < 0 || other < 0) return one < 0 && other < 0 && weightOf(leaves, ~one) === weightOf(leaves, ~other)
    return testsAlike(splits, one, other) && waysOf(one, other, looksAlike)
  }

  function isAlike(one: number, other: number): boolean {
    if (one < 0 || other < 0) return one < 0 && other < 0 && leafText(leaves, ~one) === leafText(leaves, ~other)
    const members = splits.members
    const areSame = missingIsTrue[one] === missingIsTrue[other] && `${members[one]}` === `${members[other]}`
    return areSame && testsAlike(splits, one, other) && waysOf(one, other, isAlike)
  }

  function waysOf(one: number, other: number, test: (one: number, other: number) => boolean): boolean {
    return [whenTrue, whenFalse].every((ways) => test(ways[one] as number, ways[other] as number))
  }
}

function testsAlike({ modes, columns, thresholds }: Splits, one: number, other: number): boolean {
  return [modes, columns, thresholds].every((list) => list[one] === list[other])
}

function weightOf({ starts, weights }: Leaves, leaf: number): number {
  return weights[starts?.[leaf] ?? leaf] as number
}

/** The targets and weights of a leaf, in words. */
function leafText({ starts, targets, weights }: Leaves, leaf: number): string {
  const [start, end] = starts ? [starts[leaf] as number, starts[leaf + 1] as number] : [leaf, leaf + 1]
  return `${targets.slice(start, end)} ${weights.slice(start, end)}`
}
