import type { FitProgress, FlitError } from '@flit-ml/spec'

/** What a worker tells whoever started it. */
export type WorkerMessage<Result> =
  | { readonly kind: 'progress'; readonly progress: FitProgress }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'error'; readonly error: Error; readonly flit?: ReturnType<FlitError['toJSON']> }
