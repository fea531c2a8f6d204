import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { FlitError, type FlitErrorCode, type FlitErrorOptions } from '@flit-ml/spec'
import type { InstalledModel } from '../describe-model.ts'
import type { Scan } from '../scan.ts'
import type { Observations } from './observations.ts'

/** A scan as it is kept. */
export interface KeptScan {
  /** Whose it is: whatever else the scan depends on, in one text. */
  readonly owner: string
  readonly observations: Observations
  /** That of their fingerprint. */
  readonly state: string
  readonly scan: Scan
}

interface Content extends Omit<KeptScan, 'scan'> {
  readonly found: readonly InstalledModel[]
  readonly problems: readonly { readonly path: string; readonly error: KeptError }[]
}

type KeptError = { readonly code: FlitErrorCode } & FlitErrorOptions<FlitErrorCode>

/** JSON: a checksum, and what it is of. Errors are kept without their cause. */
export function encode({ scan, ...kept }: KeptScan): string {
  const content: Content = { ...kept, ...scan }
  const text = JSON.stringify(content)
  return `[${crc32(text)},${text}]`
}

/** What a file holds for this owner; nothing, where there is none, it is damaged, or it is another's. */
export function readKeptScan(path: string, owner: string): KeptScan | undefined {
  try {
    const { found, problems, ...kept } = decode(readFileSync(path, 'utf8'))
    if (kept.owner !== owner) return undefined
    return { ...kept, scan: { found, problems: problems.map(({ path, error }) => ({ path, error: revive(error) })) } }
  } catch {
    return undefined
  }
}

function decode(file: string): Content {
  const comma = file.indexOf(',')
  const text = file.slice(comma + 1, -1)
  if (Number(file.slice(1, comma)) !== crc32(text)) throw new Error('damaged')
  return JSON.parse(text)
}

function revive({ code, ...options }: KeptError): FlitError {
  return new FlitError(code, options)
}
