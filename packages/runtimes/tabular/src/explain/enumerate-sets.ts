import type { Explain } from './explainer.ts'
import { orderWeight } from './factorial-weights.ts'
import { columnsOf, marginsByPlayers } from './margins-by-players.ts'
import type { SummedMargin } from './summed-margin.ts'

/**
 * Exact Shapley values against the parts of a background, [rows, columns, width]: the margin of every set of columns is
 * the mean over the background, whose rows give what is not in the set.
 */
export function enumerateSets(margin: SummedMargin, background: Float64Array): Explain {
  const { columns, width, partsOf } = margin
  const size = columns * width
  return (matrix, rows) => {
    const parts = partsOf(matrix)
    const contributions = new Float64Array(rows * columns)
    for (let row = 0; row < rows; row++) {
      const worths = worthsOfSets(margin, parts.subarray(row * size, (row + 1) * size), background)
      addShapleyValues(worths, contributions.subarray(row * columns, (row + 1) * columns))
    }
    return contributions
  }
}

/** The mean margin of each set, whose columns are of the row. */
function worthsOfSets(margin: SummedMargin, row: Float64Array, background: Float64Array): Float64Array {
  const worths = new Float64Array(1 << margin.columns)
  for (const [players, margins] of marginsByPlayers(margin, row, background)) {
    const places = placesOfSets(players, margin.columns)
    for (let set = 0; set < worths.length; set++) {
      worths[set] = (worths[set] as number) + (margins[places[set] as number] as number)
    }
  }
  return worths.map((worth) => (worth * row.length) / background.length)
}

/** Of each set of columns, the set of the players in it. */
function placesOfSets(players: number, columns: number): Uint16Array {
  const places = new Uint16Array(1 << columns)
  const bits = new Uint16Array(columns)
  for (const [at, column] of columnsOf(players).entries()) bits[column] = 1 << at
  for (let set = 1; set < places.length; set++) {
    places[set] = (places[set & (set - 1)] as number) | (bits[31 - Math.clz32(set & -set)] as number)
  }
  return places
}

/** Each set adds its worth to who is in it, for coming last, and takes it from who is not, for coming next. */
function addShapleyValues(worths: Float64Array, values: Float64Array): void {
  const players = values.length
  const weights = Array.from({ length: players }, (_, known) => orderWeight(known, players - known - 1))
  for (const [set, worth] of worths.entries()) {
    let size = 0
    for (let rest = set; rest !== 0; rest &= rest - 1) size++
    for (let player = 0; player < players; player++) {
      const isIn = (set >> player) & 1
      const weight = isIn ? weights[size - 1] : weights[size]
      values[player] = (values[player] as number) + (isIn ? worth : -worth) * (weight as number)
    }
  }
}
