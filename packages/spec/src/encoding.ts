/** How rows become tensors, and a tensor becomes outputs. */
export type Encoding = MatrixEncoding | TensorsEncoding

/** One float32 tensor of shape [rows, columns]. */
export interface MatrixEncoding {
  readonly layout: 'matrix'
  /** The name of the graph's input. */
  readonly tensor: string
  readonly columns: readonly MatrixColumn[]
  /** What stands for a missing value. Default: NaN, for which JSON has no number. */
  readonly missing?: number
  readonly output: OutputEncoding
}

/** One column: a number as it is, a boolean as 0 or 1, a category as its index in `categories`. */
export interface MatrixColumn {
  /** The name of the input. */
  readonly name: string
  readonly categories?: readonly string[]
}

/** One tensor of shape [rows, 1] for each input, under its name, of the type that the graph declares. */
export interface TensorsEncoding {
  readonly layout: 'tensors'
  /** What stands for a missing number. Default: NaN; a graph of integers has none. */
  readonly missing?: number
  /** What stands for a missing text. Default: ''. */
  readonly missingText?: string
  readonly output: OutputEncoding
}

/** The graph's output tensor, [rows] or [rows, columns], and which of its columns is which output. */
export interface OutputEncoding {
  readonly tensor: string
  /** The column of each of the signature's outputs, such as `{ "probability": 1 }`. */
  readonly columns: Readonly<Record<string, number>>
}
