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
  let step = first
  let left = fewRows
  const prepare = (): void => {
    if (step === first) step = compile()
  }
  if (isKept) setImmediate(prepare)
  else setTimeout(prepare, idleMilliseconds).unref()
  return (rows) => {
    if (step === first) {
      left -= rows
      if (left < 0) prepare()
    }
    step(rows)
  }
}
