import { relative } from 'node:path'
import type { LoadedModel, PackageEstimator } from '@flit-ml/core'
import { print, printJson } from '../output/print.ts'
import { type NewFile, writeAll } from '../output/write-all.ts'
import { describeTraining } from '../train/describe-training.ts'
import { fitAndJudge } from '../train/fit-and-judge.ts'
import { goldenQuestions, newGoldenRows, type Questions } from '../train/golden-rows.ts'
import type { SeededOptions } from '../train/learning-options.ts'
import { newFiles } from '../train/new-files.ts'
import { newSignature } from '../train/new-signature.ts'
import { openPackage } from '../train/open-package.ts'
import { openReleased } from '../train/open-released.ts'
import type { Parts } from '../train/part-data.ts'
import { readParts } from '../train/read-parts.ts'
import type { TrainOptions } from '../train/train-options.ts'
import type { TrainingResult } from '../train/training-result.ts'

/** Fits the model of a package anew, judges it, and writes its files: all of them, or none. */
export async function train(folder: string, options: TrainOptions): Promise<void> {
  const { dir, dryRun = false, json = false } = options
  const seeded = { ...options, seed: options.seed ?? 0 }
  const { model: target } = await openPackage(folder, { dir, parameters: options.param, seed: options.seed })
  await using released = await openReleased(target, { dir, copy: options.released })
  const parts = await readParts(target.info.signature.input, seeded)
  const result = await judged(target, released, parts, seeded)
  await using fitted = result.fitted
  const { rows } = parts.training
  const golden = await newGoldenRows(questionsOf(target), fitted, rows)
  const signature = newSignature(fitted.info.signature, rows, seeded.seed)
  const files = newFiles(target, { result, signature, golden })
  if (!dryRun) await writeAll(files)
  report(result, files, { dryRun, json })
}

function judged(
  target: PackageEstimator,
  released: LoadedModel | undefined,
  parts: Parts,
  options: SeededOptions,
): Promise<TrainingResult> {
  const { positive, label, json = false } = options
  return fitAndJudge(target, parts, {
    ...options,
    positive: positive ?? label,
    released,
    golden: questionsOf(target),
    isSilent: json,
  })
}

function questionsOf({ info }: PackageEstimator): Questions {
  return goldenQuestions(info.golden, info.signature)
}

function report(
  result: TrainingResult,
  files: readonly NewFile[],
  { dryRun, json }: Record<'dryRun' | 'json', boolean>,
): void {
  const paths = files.map(({ path }) => relative(process.cwd(), path))
  const { fitted, ...said } = result
  const what = paths.length === 0 ? 'Nothing has changed.' : dryRun ? 'These would be written:' : 'Written:'
  if (json) printJson({ ...said, metrics: fitted.metrics, files: paths, written: !dryRun })
  else print(...describeTraining(result), '', what, ...paths.map((path) => `  ${path}`))
}
