/** Cells on either side of the axis. */
const side = 16

/**
 * A bar from an axis in the middle, to the right where the value is positive and to the left where it is negative; the
 * greatest fills its side. Half a cell is the least that is seen.
 */
export function divergingBar(value: number, greatest: number): string {
  const halves = greatest === 0 ? 0 : Math.round((2 * side * Math.abs(value)) / greatest)
  const [whole, half] = ['█'.repeat(halves >> 1), halves % 2 === 1]
  const left = value < 0 ? `${half ? '▐' : ''}${whole}` : ''
  const right = value < 0 ? '' : `${whole}${half ? '▌' : ''}`
  return `${left.padStart(side)}│${right.padEnd(side)}`
}
