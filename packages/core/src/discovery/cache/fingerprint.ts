import { type BigIntStats, existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import type { Observations } from './observations.ts'

/** What the observed paths are at one moment. */
export interface Fingerprint {
  /** Inode, size, and the times of the last change of content and of anything, in nanoseconds, of each path: in base64. */
  readonly state: string
  /** The latest change of any of them, in nanoseconds. */
  readonly changedAt: bigint
}

/** The fingerprint of what was observed; none, where a path is gone, has come to be, or leads elsewhere. */
export function fingerprintOf(observations: Observations): Fingerprint | undefined {
  try {
    return sameShape(observations) ? measure(observations) : undefined
  } catch {
    return undefined
  }
}

function sameShape({ absent, real }: Observations): boolean {
  return !absent.some((path) => existsSync(path)) && real.every(([folder, at]) => realpathSync.native(folder) === at)
}

function measure({ present, itself }: Observations): Fingerprint {
  const numbers = new BigInt64Array(4 * (present.length + itself.length))
  let at = 0
  let changedAt = 0n
  const add = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): void => {
    numbers[at++] = ino
    numbers[at++] = size
    numbers[at++] = mtimeNs
    numbers[at++] = ctimeNs
    if (ctimeNs > changedAt) changedAt = ctimeNs
  }
  for (const path of present) add(statSync(path, { bigint: true }))
  for (const path of itself) add(lstatSync(path, { bigint: true }))
  return { state: Buffer.from(numbers.buffer).toString('base64'), changedAt }
}
