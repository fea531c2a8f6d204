/** What to make, and of what; everything is known. */
export interface Request extends ModelFiles {
  readonly folder: string
  /** `<domain>.<name>` */
  readonly id: string
  readonly packageName: string
  /** Without it, the package says that it is to be written. */
  readonly description?: string | undefined
}

/** Where the model comes from, and what its file does not say. */
export interface ModelFiles {
  /** An ONNX file, or what `@flit-ml/convert` reads. Without it, the template's model. */
  readonly from?: string | undefined
  /** Example rows. */
  readonly csv?: string | undefined
  /** The predictions for these rows. */
  readonly expected?: string | undefined
  readonly expectedColumn?: string | undefined
  readonly task?: 'binary-classification' | 'regression' | undefined
  /** The names of the columns of a graph's one matrix. */
  readonly columns?: readonly string[] | undefined
  /** The graph's output tensor that answers. */
  readonly output?: string | undefined
  /** By input, in the order of their indices. */
  readonly categories: Readonly<Record<string, readonly string[]>>
  readonly rounds?: 'best' | 'all' | undefined
}
