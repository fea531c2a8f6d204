import type { Constant } from '../onnx/constant.ts'

/** In what a tensor differs from the one that is expected; `undefined` where each value `isClose`. */
export function tensorDifference(
  found: Constant | undefined,
  expected: Constant,
  isClose: (found: number, expected: number) => boolean,
): string | undefined {
  if (found?.type !== expected.type) return `${found?.type} for ${expected.type}`
  if (found.shape.join() !== expected.shape.join()) return `[${found.shape}] for [${expected.shape}]`
  const at = expected.values.findIndex((value, index) => {
    const answer = found.values[index]
    return !Object.is(answer, value) && !isClose(Number(answer), Number(value))
  })
  return at < 0 ? undefined : `${found.values[at]} for ${expected.values[at]} at ${at}`
}

export function within(absolute: number, relative: number): (found: number, expected: number) => boolean {
  return (found, expected) => Math.abs(found - expected) <= absolute + relative * Math.abs(expected)
}
