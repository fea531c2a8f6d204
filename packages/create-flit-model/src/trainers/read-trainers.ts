import { readFileSync } from 'node:fs'
import type { TrainerBundle } from './bundled-trainer.ts'

/** The trainers, as bundled when this package was built. */
export function readTrainers(): TrainerBundle {
  return JSON.parse(readFileSync(new URL('../trainers.json', import.meta.url), 'utf8'))
}
