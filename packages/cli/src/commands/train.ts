import { join, relative } from 'node:path'
import { print, printJson } from '../output/print.ts'
import { type NewFile, writeAll } from '../output/write-all.ts'
import { describeTraining } from '../train/describe-training.ts'
import { fitAndJudge } from '../train/fit-and-judge.ts'
import { goldenQuestions, newGoldenRows } from '../train/golden-rows.ts'
import type { SeededOptions } from '../train/learning-options.ts'
import { newFiles } from '../train/new-files.ts'
import { newSignature } from '../train/new-signature.ts'
import { type OpenPackage, openPackage } from '../train/open-package.ts'
import type { Parts } from '../train/part-data.ts'
import { readParts } from '../train/read-parts.ts'
import type { TrainOptions } from '../train/train-options.ts'
import type { TrainingResult } from '../train/training-result.ts'

/** Fits the model of a package anew, judges it, and writes its files: all of them, or none. */
export async function train(folder: string, options: TrainOptions): Promise<void> {
  const { dir, released: releasedFolder, dryRun = false, json = false } = options
  const seeded = { ...options, seed: options.seed ?? 0 }
  await using target = await openPackage(folder, { dir, parameters: options.param, seed: options.seed })
  await using released = releasedFolder === undefined ? undefined : await openPackage(releasedFolder, { dir })
  const parts = await readParts(target.model.info.signature.input, seeded)
  const result = await judged(target, released ?? target, parts, seeded)
  await using fitted = result.fitted
  const { rows } = parts.training
  const golden = await newGoldenRows(questionsOf(target), fitted, rows)
  const signature = newSignature(fitted.info.signature, rows, seeded.seed)
  const files = newFiles(target, { result, signature, golden })
  if (!dryRun) await writeAll(files)
  report(result, files, { dryRun, json })
}

function judged(
  target: OpenPackage,
  released: OpenPackage,
  parts: Parts,
  options: SeededOptions,
): Promise<TrainingResult> {
  const { positive, label, json = false } = options
  return fitAndJudge(target.model, parts, {
    ...options,
    positive: positive ?? label,
    released: released.model,
    golden: questionsOf(target),
    isSilent: json,
  })
}

function questionsOf({ folder, manifest, model }: OpenPackage): ReturnType<typeof goldenQuestions> {
  return goldenQuestions(manifest.golden && join(folder, manifest.golden), model.info.signature)
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
