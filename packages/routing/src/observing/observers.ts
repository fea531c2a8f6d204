import { EventEmitter } from 'node:events'
import type { RouterEvents } from './router-events.ts'

type Name = keyof RouterEvents

/** Tells whoever listens; one that throws disturbs nobody else. */
export class Observers {
  readonly events: EventEmitter<RouterEvents> = new EventEmitter()

  /** `describe` makes what is told, and is only called where somebody listens. */
  tell<N extends Name>(name: N, describe: () => RouterEvents[N][0]): void {
    if (this.events.listenerCount(name) === 0) return
    try {
      ;(this.events as EventEmitter).emit(name, describe())
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error))
    }
  }
}
