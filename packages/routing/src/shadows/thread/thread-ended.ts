/** Why what was asked of a thread has no answer. */
export class ThreadEnded extends Error {
  /** Of the model that ran; undefined where none did. */
  readonly slot: number | undefined
  /** Whether it ran on a row. */
  readonly isByRow: boolean
  /** Whether it was ended because it was blocked. */
  readonly isBlocked: boolean

  constructor(message: string, parts: Pick<ThreadEnded, 'slot' | 'isByRow' | 'isBlocked'>) {
    super(message)
    this.slot = parts.slot
    this.isByRow = parts.isByRow
    this.isBlocked = parts.isBlocked
  }
}
