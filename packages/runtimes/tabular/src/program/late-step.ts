import type { Step } from './operator-context.ts'

/** How many rows are answered before a step is compiled for them. */
const fewRows = 16
/** A process that answers a row and ends has ended by then. */
const idleMilliseconds = 100

export interface LateOptions {
  /** Whether what is compiled is kept for the next process: then this one compiles before it ends. Default: false. */
  readonly isKept?: boolean
}

/**
 * A step that is compiled when that pays: for a batch, after some rows, or when the process has time for it. Until then,
 * `first` answers, which needs no preparation. Both give the same bits.
 */
export function lateStep(first: Step, compile: () => Step, { isKept = false }: LateOptions = {}): Step {
  let step: Step = answerFirst
  // Whatever is compiled is let go of, which may be much.
  let source: { readonly first: Step; readonly compile: () => Step } | undefined = { first, compile }
  let left = fewRows
  if (isKept) setImmediate(prepare)
  else setTimeout(prepare, idleMilliseconds).unref()
  return (rows) => step(rows)

  function prepare(): void {
    if (source) step = source.compile()
    source = undefined
  }

  function answerFirst(rows: number): void {
    left -= rows
    if (left < 0) prepare()
    const now = source?.first ?? step
    now(rows)
  }
}
