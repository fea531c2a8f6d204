import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { invalidConfiguration } from '../configuration/invalid-configuration.ts'
import type { RampStates } from './ramps.ts'

/** A file that keeps how far ramps have come; written whole, or not at all. */
export class RampFile {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** @throws FlitError FLIT_CONFIGURATION_INVALID where it is damaged: a ramp that was stepped back must not begin anew. */
  read(): RampStates {
    try {
      return JSON.parse(readFileSync(this.#path, 'utf8'))
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {}
      throw invalidConfiguration(this.#path, '', 'what a router wrote of its ramps, or absent', cause)
    }
  }

  write(states: RampStates): void {
    const written = `${this.#path}.${process.pid}`
    writeFileSync(written, JSON.stringify(states))
    renameSync(written, this.#path)
  }
}
