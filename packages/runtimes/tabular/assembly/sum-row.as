/**
 * The sum of the leaves that one row comes to. The twin in JavaScript is the specification: src/trees/sum-perfect-trees.ts.
 * src/trees/tree-records.ts lays the trees out.
 */
import { addGroup } from './add-group'

/** `depths` has the depth of each group of trees. The row is the first of those that are ranked. */
export function sumRow(depths: usize, groups: i32, records: usize): f32 {
  let sum: f32 = 0
  for (const end = depths + groups; depths < end; depths++) {
    const depth = load<u8>(depths) as i32
    sum = addGroup(depth, records, sum)
    records += (((2 << depth) - 1) * 40) as usize
  }
  return sum
}
