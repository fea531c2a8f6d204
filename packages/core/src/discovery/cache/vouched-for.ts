import { existsSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { installerMarks } from '../layouts/installer-marks.ts'
import type { Observations } from './observations.ts'

/**
 * What is left to be looked at where package managers leave a mark. They replace whole packages, and write the mark
 * anew, so that beside the mark, the listings and the links it is enough to watch the packages that have to do with
 * models: their package.json, and the folders of the files that they name. Without a mark everything is looked at.
 * `refused` are the folders that there is a problem with.
 */
export function withoutVouchedFor(
  observed: Observations,
  roots: readonly string[],
  refused: readonly string[],
): Observations {
  const relevant = new Set([...observed.real.map(([folder]) => folder), ...refused])
  const marks = roots
    .flatMap((root) => installerMarks.map(([file]) => join(root, file)))
    .filter((mark) => existsSync(mark))
  const prefixes = marks.map((mark) => dirname(mark) + sep)
  const isVouchedFor = (path: string): boolean => prefixes.some((prefix) => path.startsWith(prefix))
  const isOrdinary = (path: string): boolean =>
    isVouchedFor(path) && basename(path) === 'package.json' && !relevant.has(dirname(path))
  return {
    present: [...observed.present.filter((path) => !isOrdinary(path)), ...marks],
    absent: observed.absent.filter((path) => !isVouchedFor(path) || basename(path) !== 'node_modules'),
    itself: [...new Set(observed.itself.map((path) => (isVouchedFor(path) ? dirname(path) : path)))],
    real: observed.real.filter(([folder, real]) => !isVouchedFor(folder) || folder !== real),
  }
}
