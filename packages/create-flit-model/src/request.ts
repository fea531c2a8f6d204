import type { TrainerName } from './trainers/bundled-trainer.ts'

/** What to make, and of what; everything is known. */
export interface Request extends ModelFiles {
  readonly folder: string
  /** `<domain>.<name>` */
  readonly id: string
  readonly packageName: string
  /** Without it, the package says that it is to be written. */
  readonly description?: string | undefined
}

/** A package whose model is yet to be fitted to data. */
export interface UnfittedRequest extends Request {
  readonly trainer: TrainerName
  readonly csv: string
  readonly label: string
}

export type ModelTask = 'binary-classification' | 'regression'

/** Where the model comes from, and what its file does not say. */
export interface ModelFiles {
  /** An ONNX file, or what `@flit-ml/convert` reads. Without it, the template's model. */
  readonly from?: string | undefined
  /** Example rows; with a trainer, the data. */
  readonly csv?: string | undefined
  /** What fits the model to the data, in place of a file that holds it. */
  readonly trainer?: TrainerName | undefined
  /** The column of the data that says what happened. */
  readonly label?: string | undefined
  /** The predictions for these rows. */
  readonly expected?: string | undefined
  readonly expectedColumn?: string | undefined
  readonly task?: ModelTask | undefined
  /** The names of the columns of a graph's one matrix. */
  readonly columns?: readonly string[] | undefined
  /** The graph's output tensor that answers. */
  readonly output?: string | undefined
  /** By input, in the order of their indices. */
  readonly categories: Readonly<Record<string, readonly string[]>>
  readonly rounds?: 'best' | 'all' | undefined
}

/** Whether a request is for a package whose model is yet to be fitted. */
export function isUnfitted(request: Request): request is UnfittedRequest {
  return request.trainer !== undefined
}
