import type { LoadedModelInfo } from '@flit-ml/core'
import type { Output, Row } from '@flit-ml/spec'
import type { ShadowJob } from '../shadow-job.ts'
import type { ShadowModel } from '../shadow-model.ts'
import type { Seat } from './seat.ts'
import type { ShadowThread } from './shadow-thread.ts'

/** A shadow in the thread of the shadows. */
export class ThreadModel implements ShadowModel {
  readonly info: LoadedModelInfo
  readonly #seat: Seat
  readonly #thread: ShadowThread

  constructor(info: LoadedModelInfo, seat: Seat, thread: ShadowThread) {
    this.info = info
    this.#seat = seat
    this.#thread = thread
  }

  predict(rows: readonly Row[]): Promise<readonly Output[]> {
    return this.#thread.predict(this.#seat, rows)
  }

  see(job: ShadowJob): void {
    this.#thread.see(this.#seat, job)
  }

  async dispose(): Promise<void> {
    this.#thread.close(this.#seat)
  }
}
