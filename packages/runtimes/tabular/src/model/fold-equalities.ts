import { type TreeEnsemble, testModes } from './tree-ensemble.ts'

const equal = testModes.indexOf('==')
const member = testModes.indexOf('member')

/**
 * Makes one split, by membership in a set, of splits that follow each other where a column is not equal to a number, and
 * that share what comes where it is: so LightGBM's converters write categories.
 */
export function foldEqualities(trees: TreeEnsemble): TreeEnsemble {
  const { columns, modes, thresholds, missingIsTrue, whenTrue, whenFalse } = trees.splits
  const folded = { modes: modes.slice(), members: [...trees.splits.members], whenFalse: whenFalse.slice() }
  for (let split = 0; split < modes.length; split++) {
    if (modes[split] !== equal) continue
    const members = [thresholds[split] as number]
    let next = whenFalse[split] as number
    for (; follows(split, next); next = whenFalse[next] as number) members.push(thresholds[next] as number)
    if (members.length === 1) continue
    folded.modes[split] = member
    folded.members[split] = members
    folded.whenFalse[split] = next
  }
  return { ...trees, splits: { ...trees.splits, ...folded } }

  function follows(split: number, next: number): boolean {
    return (
      next >= 0 &&
      modes[next] === equal &&
      columns[next] === columns[split] &&
      missingIsTrue[next] === missingIsTrue[split] &&
      whenTrue[next] === whenTrue[split]
    )
  }
}
