import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldenRows, Manifest, Signature } from '@flit-ml/spec'
import { complete } from '../arguments/complete.ts'
import { decideAsUsual } from '../arguments/decide.ts'
import { readArguments } from '../arguments/read-arguments.ts'
import { createPackage } from '../create-package.ts'
import { describeResult } from '../describe-result.ts'

/** What was made, and what was said of it. */
export interface Created {
  readonly output: string
  readonly signature: Signature
  readonly golden: GoldenRows
  readonly manifest: {
    readonly name: string
    readonly dependencies: Readonly<Record<string, string>>
    readonly flitModel: Manifest
  }
}

/** Does what the command line does with `--yes`. */
export async function create(folder: string, ...flags: readonly string[]): Promise<Created> {
  const notes: string[] = []
  const request = complete(readArguments([folder, ...flags]))
  const model = await createPackage(
    request,
    decideAsUsual((note) => notes.push(note)),
  )
  const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'))
  return {
    output: describeResult(request, model, notes),
    signature: read('model/signature.json'),
    golden: read('model/golden.json'),
    manifest: read('package.json'),
  }
}
