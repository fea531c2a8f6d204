const view = new DataView(new ArrayBuffer(4))

/** The positions of the least and the greatest finite number among all numbers of float32, in rising order. */
const least = positionOf(-(2 - 2 ** -23) * 2 ** 127)
const greatest = positionOf((2 - 2 ** -23) * 2 ** 127)

/** The greatest number of float32 that holds, given that all below it hold and none above; -Infinity if none does. */
export function greatestFloat32(holds: (value: number) => boolean): number {
  if (!holds(numberAt(least))) return Number.NEGATIVE_INFINITY
  let [low, high] = [least, greatest]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(numberAt(middle))) low = middle
    else high = middle - 1
  }
  return numberAt(low)
}

/** Bits of float32 rise with the number where it is positive and fall where it is negative. */
function positionOf(value: number): number {
  view.setFloat32(0, value)
  const bits = view.getInt32(0)
  return bits < 0 ? -(bits & 0x7fffffff) - 1 : bits
}

function numberAt(position: number): number {
  view.setInt32(0, position < 0 ? (-position - 1) | 0x80000000 : position)
  return view.getFloat32(0)
}
