import { relative } from 'node:path'
import type { PackageEstimator } from '@flit-ml/core'
import { print, printJson } from '../output/print.ts'
import { type NewFile, writeAll } from '../output/write-all.ts'
import { describeTraining } from '../train/describe-training.ts'
import { fitAndJudge } from '../train/fit-and-judge.ts'
import { goldenQuestions, newGoldenRows } from '../train/golden-rows.ts'
import { classifier } from '../train/judges/classifier.ts'
import type { Findings, Judge } from '../train/judges/judge.ts'
import { regressor } from '../train/judges/regressor.ts'
import { newFiles } from '../train/new-files.ts'
import { newSignature } from '../train/new-signature.ts'
import { openPackage } from '../train/open-package.ts'
import { openReleased } from '../train/open-released.ts'
import { readParts } from '../train/read-parts.ts'
import type { TrainOptions } from '../train/train-options.ts'
import type { TrainingResult } from '../train/training-result.ts'

/** Fits the model of a package anew, judges it, and writes its files: all of them, or none. */
export async function train(folder: string, options: TrainOptions): Promise<void> {
  const { dir, param: parameters, seed } = options
  const { model } = await openPackage(folder, { dir, parameters, seed })
  await (model.info.task === 'regression' ? trainBy(regressor, model, options) : trainBy(classifier, model, options))
}

async function trainBy<Found extends Findings>(
  judge: Judge<Found>,
  model: PackageEstimator,
  options: TrainOptions,
): Promise<void> {
  const { dir, positive, label, dryRun = false, json = false, seed = 0 } = options
  const { task, signature, golden: path } = model.info
  await using released = await openReleased(model, { dir, copy: options.released })
  const parts = await readParts(signature.input, { ...options, seed }, task)
  const questions = goldenQuestions(path, signature)
  const plan = { ...options, seed, positive: positive ?? label, released, golden: questions, isSilent: json }
  const result = await fitAndJudge(judge, model, parts, plan)
  await using fitted = result.fitted
  const { rows } = parts.training
  const golden = await newGoldenRows(questions, fitted, rows)
  const files = newFiles(model, { judge, result, golden, signature: newSignature(fitted.info.signature, rows, seed) })
  if (!dryRun) await writeAll(files)
  report(judge, result, files, { dryRun, json })
}

function report<Found extends Findings>(
  judge: Judge<Found>,
  result: TrainingResult<Found>,
  files: readonly NewFile[],
  { dryRun, json }: Record<'dryRun' | 'json', boolean>,
): void {
  const paths = files.map(({ path }) => relative(process.cwd(), path))
  const { fitted, ...said } = result
  const what = paths.length === 0 ? 'Nothing has changed.' : dryRun ? 'These would be written:' : 'Written:'
  if (json) printJson({ ...said, metrics: fitted.metrics, files: paths, written: !dryRun })
  else print(...describeTraining(judge, result), '', what, ...paths.map((path) => `  ${path}`))
}
