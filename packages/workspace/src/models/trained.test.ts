import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../root.ts'
import { runPnpm } from '../run-pnpm.ts'

/** What the script `train` of a model prints, as far as it is needed here. */
interface Training {
  readonly lineage: { readonly trainer: { readonly engine?: string } }
  /** What would be written: no file that stays as it is. */
  readonly files: readonly string[]
}

/** Fits without writing. The number of folds has no part in the files. */
async function train(model: string): Promise<Training> {
  const options = ['--dry-run', '--json', '--folds', '2']
  return JSON.parse(await runPnpm(join(root, 'packages/models', model), '--silent', 'run', 'train', ...options))
}

test.each(['logistic-risk', 'neural-risk'])('%s is what `flit train` makes, to the bit', async (model) => {
  expect((await train(model)).files).toEqual([])
})

/** What the released trees were grown by: another version, or another processor, may round differently. */
const engine = 'XGBoost 1.7.4'
const trees = ['xgboost-risk', 'random-forest-risk', 'arrival-delay']

test.for(trees)(`%s is what \`flit train\` makes by ${engine}, to the bit`, async (model, { skip }) => {
  const training = await train(model).catch((error: Error) => error)
  if (training instanceof Error) {
    if (training.message.includes('FLIT_XGBOOST_NOT_FOUND')) return skip('There is no XGBoost library here.')
    throw training
  }
  const found = training.lineage.trainer.engine
  if (found !== engine || process.arch !== 'x64') return skip(`Here is ${found} on ${process.arch}.`)
  expect(training.files).toEqual([])
})
