import { basename } from 'node:path'
import type { Command } from 'commander'
import { print, printJson } from '../output/print.ts'
import { openPackage } from '../train/open-package.ts'
import { readParts } from '../train/read-parts.ts'
import { prepareSearch } from '../tune/prepare-search.ts'
import { describeTuning } from '../tune/report/describe-tuning.ts'
import { trainCommand } from '../tune/report/train-command.ts'
import { runSearch } from '../tune/run-search.ts'
import { shortName } from '../tune/trials/search-identity.ts'
import type { TuneOptions } from '../tune/tune-options.ts'

/** Searches the parameters of a package's model by cross-validation. The holdout takes no part in it, and nothing is fitted anew. */
export async function tune(folder: string, options: TuneOptions, command: Command): Promise<void> {
  const { dir, param: fixed, seed, json = false } = options
  const { model, load } = await openPackage(folder, { dir, parameters: fixed, seed })
  const seeded = { ...options, seed: seed ?? 0 }
  const { training } = await readParts(model.info.signature.input, seeded)
  const prepared = await prepareSearch(model, training, seeded)
  const path = options.resume ?? `tune-${basename(model.info.package)}-${shortName(prepared.identity)}.ndjson`
  const result = await runSearch(load, training, prepared, { ...seeded, path })
  const chosen = prepared.trials[result.best.trial]?.parameters
  const train = trainCommand(command, folder, { ...fixed, ...chosen })
  if (json) printJson({ ...result, trialsFile: path, train })
  else print(...describeTuning(result), '', 'To fit it, and judge it by the holdout:', `  ${train}`)
}
