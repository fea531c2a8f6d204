import { signature } from './price-model.ts'
import type { Files } from './run-suites.ts'
import { type TrainerParts, trainerFiles, trainerRuntimes } from './trainer-source.ts'

/** Who pays much does not pay, nor do some others; and who pays much counts more. */
const rows = Array.from({ length: 30 }, (_, row) => ({
  price: 100 + 10 * row,
  income: row % 4 === 0 ? null : 50 + row,
}))
const labels = rows.map((_, row) => Number(row % 6 === 0 || row > 24))
const weights = rows.map((_, row) => (row > 24 ? 2 : 1))

/** The package of a trainer that passes, with parts of it changed. */
export function trainerPackage(name: string, parts: Partial<TrainerParts> = {}): Files {
  const given = { name: 'purchases', task: 'binary-classification', signature, rows, labels, weights }
  const options = { cases: [given], runtimes: Object.keys(trainerRuntimes) }
  return {
    ...trainerFiles(name, parts),
    'trainer.test.js': `import { testTrainer } from '@flit-ml/testkit'
testTrainer(import.meta.url, ${JSON.stringify(options)})
`,
  }
}
