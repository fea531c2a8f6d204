import { Counter, type Registry } from 'prom-client'
import type { Tallies } from './tallies.ts'

/** How often something happened. */
export interface Count {
  times: number
}

export function createCount(): Count {
  return { times: 0 }
}

export interface CounterOptions<L extends string> {
  readonly name: string
  readonly help: string
  readonly labelNames: readonly L[]
  readonly registers: Registry[]
}

/** A counter of what was counted, looked at when it is asked for: prom-client hashes labels each time that it counts. */
export function addCounter<L extends string>(options: CounterOptions<L>, counts: Tallies<L, Count>): void {
  new Counter({
    ...options,
    collect() {
      this.reset()
      for (const [labels, { times }] of counts) this.inc(labels, times)
    },
  })
}
