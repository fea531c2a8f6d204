import { sizeOf } from '../../program/value.ts'

/** The values of a row that are put together: for each answer, those at its start plus each offset. */
export interface Lanes {
  readonly starts: Int32Array
  readonly offsets: Int32Array
}

/** Lanes along some axes of a row of this shape. */
export function lanesAlong(shape: readonly number[], axes: ReadonlySet<number>): Lanes {
  const isAlong = shape.map((_, axis) => axes.has(axis))
  return { starts: placesOf(shape, isAlong, false), offsets: placesOf(shape, isAlong, true) }
}

/** The places in a row where all the other axes stand at 0. */
function placesOf(shape: readonly number[], isAlong: readonly boolean[], along: boolean): Int32Array {
  const axes = shape.flatMap((_, axis) => (isAlong[axis] === along ? axis : []))
  return Int32Array.from({ length: sizeOf(axes.map((axis) => shape[axis] as number)) }, (_, at) => {
    let place = 0
    for (const axis of axes.toReversed()) {
      const length = shape[axis] as number
      place += (at % length) * sizeOf(shape.slice(axis + 1))
      at = Math.floor(at / length)
    }
    return place
  })
}
