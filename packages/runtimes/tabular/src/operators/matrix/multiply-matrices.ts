import type { Step } from '../../program/operator-context.ts'
import type { Numbers } from '../../program/value.ts'

const { fround } = Math

/** As many products as ONNX Runtime sums up before it adds them to the rest. */
const strip = 256

/** Two matrices [height, inner] and [inner, width], and where they stand in a row: `starts` has one entry a product. */
export interface Product {
  readonly one: Side
  readonly other: Side
  readonly height: number
  readonly inner: number
  readonly width: number
}

interface Side {
  readonly data: Numbers
  readonly rowStride: number
  readonly starts: Int32Array
}

/** Multiplies matrices of any kind, in the order in which `multiplyMatrix` adds. */
export function multiplyMatrices({ one, other, height, inner, width }: Product, output: Numbers): Step {
  const round = output instanceof Float32Array ? fround : (value: number) => value
  return (rows) => {
    for (let row = 0, at = 0; row < rows; row++) {
      for (const [index, start] of one.starts.entries()) {
        const left = row * one.rowStride + start
        const right = row * other.rowStride + (other.starts[index] as number)
        for (let place = 0; place < height * width; place++)
          output[at++] = product(left + Math.floor(place / width) * inner, right + (place % width))
      }
    }
  }

  function product(left: number, right: number): number {
    let answer = 0
    for (let first = 0; first < inner; first += strip) {
      let sum = 0
      for (let index = first; index < Math.min(first + strip, inner); index++)
        sum = round(sum + (one.data[left + index] as number) * (other.data[right + index * width] as number))
      answer = round(answer + sum)
    }
    return answer
  }
}
