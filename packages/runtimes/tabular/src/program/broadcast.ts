import { sizeOf } from './value.ts'

/** The shape that several are broadcast to, as ONNX defines it; `undefined` where they do not fit. */
export function broadcastShape(shapes: readonly (readonly number[])[]): readonly number[] | undefined {
  const rank = Math.max(...shapes.map(({ length }) => length))
  const lengths = shapes.map((shape) => [...new Array<number>(rank - shape.length).fill(1), ...shape])
  const common = Array.from({ length: rank }, (_, axis) => lengths.find((side) => side[axis] !== 1)?.[axis] ?? 1)
  const fits = lengths.every((side) => side.every((length, axis) => length === 1 || length === common[axis]))
  return fits ? common : undefined
}

/** For each place in a tensor of one shape, the place in a tensor that is broadcast to it. */
export function placesOf(from: readonly number[], to: readonly number[]): Int32Array {
  const places = new Int32Array(sizeOf(to))
  let [step, stride] = [1, 1]
  for (let axis = to.length - 1; axis >= 0; axis--) {
    const length = from[axis - to.length + from.length] ?? 1
    if (length > 1) {
      for (let at = 0; at < places.length; at++)
        places[at] = (places[at] as number) + (Math.floor(at / step) % length) * stride
    }
    step *= to[axis] as number
    stride *= length
  }
  return places
}
