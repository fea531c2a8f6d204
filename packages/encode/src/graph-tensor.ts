/** What goes into a graph or comes out, as onnxruntime-node's metadata says it too. */
export type GraphTensor =
  | {
      readonly name: string
      readonly isTensor: true
      /** Of its elements, such as `float32`. */
      readonly type: string
      readonly shape: Shape
    }
  | { readonly name: string; readonly isTensor: false }

/** The lengths of a tensor's dimensions; a text, which may be empty, is a length that the graph leaves open. */
export type Shape = readonly (number | string)[]
