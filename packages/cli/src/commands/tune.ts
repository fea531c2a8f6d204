import { basename } from 'node:path'
import { renderPage } from '@flit-ml/report'
import type { Command } from 'commander'
import { assertNotInput } from '../output/assert-not-input.ts'
import { note } from '../output/note.ts'
import { print, printJson } from '../output/print.ts'
import { writeWhole } from '../output/write-whole.ts'
import { openPackage } from '../train/open-package.ts'
import { readParts } from '../train/read-parts.ts'
import { metricOf } from '../tune/metrics.ts'
import { prepareSearch } from '../tune/prepare-search.ts'
import { describeSearch, describeTuning } from '../tune/report/describe-tuning.ts'
import { trainCommand } from '../tune/report/train-command.ts'
import type { TuningResult } from '../tune/report/tuning-result.ts'
import { tuningSections } from '../tune/report/tuning-sections.ts'
import { runSearch } from '../tune/run-search.ts'
import { shortName } from '../tune/trials/search-identity.ts'
import type { TuneOptions } from '../tune/tune-options.ts'

/** Searches the parameters of a package's model by cross-validation. The holdout takes no part in it, and nothing is fitted anew. */
export async function tune(folder: string, options: TuneOptions, command: Command): Promise<void> {
  const { dir, param: fixed, seed, html, json = false } = options
  const { model, load } = await openPackage(folder, { dir, parameters: fixed, seed })
  const seeded = { ...options, seed: seed ?? 0, metric: metricOf(model.info.task, options.metric) }
  const { signature, task } = model.info
  const parts = await readParts(signature.input, seeded, task)
  const prepared = await prepareSearch(model, parts, options)
  const path = options.resume ?? `tune-${basename(model.info.package)}-${shortName(prepared.identity)}.ndjson`
  assertNotInput([options.data, options.holdoutFile, path], html, '--html')
  const result = await runSearch({ model, load, data: parts.training, plan: seeded, fixed }, prepared, {
    ...seeded,
    path,
  })
  const chosen = prepared.trials[result.best.trial]?.parameters
  const train = trainCommand(command, folder, { ...fixed, ...chosen })
  if (json) printJson({ ...result, trialsFile: path, train })
  else print(...describeTuning(result), '', 'To fit it, and judge it by the holdout:', `  ${train}`)
  if (html !== undefined) await writePage(html, result, json)
}

async function writePage(path: string, result: TuningResult, isSilent: boolean): Promise<void> {
  const head = { title: `The parameters of ${result.model}`, about: describeSearch(result) }
  await writeWhole(path, [renderPage(head, tuningSections(result))])
  if (!isSilent) note(`${path}: the same, with plots.`)
}
