import { writeFileSync } from 'node:fs'
import type { Trainer } from '@flit-ml/spec'
import { rangeOf } from '../package/range-of.ts'
import { type BundledTrainer, type TrainerBundle, trainerNames } from '../trainers/bundled-trainer.ts'

async function bundled(trainerName: string): Promise<BundledTrainer> {
  const name = `@flit-ml/trainer-${trainerName}`
  const { default: trainer }: { default: Trainer } = await import(name)
  return { name, range: rangeOf(name), parametersSchema: trainer.parametersSchema }
}

const entries = await Promise.all(trainerNames.map(async (name) => [name, await bundled(name)] as const))
const trainers = Object.fromEntries(entries) as TrainerBundle['trainers']
writeFileSync(
  new URL('../trainers.json', import.meta.url),
  JSON.stringify({ trainers, cliRange: rangeOf('@flit-ml/cli') } satisfies TrainerBundle),
)
