import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Conversion, convert as convertModel } from '@flit-ml/convert'
import { unreadable } from '../errors.ts'
import type { GlobalOptions } from '../global-options.ts'
import { assertNotInput } from '../output/assert-not-input.ts'
import { print, printJson } from '../output/print.ts'
import { style } from '../output/style.ts'
import { Table } from '../output/table.ts'
import { writeWhole } from '../output/write-whole.ts'

export interface ConvertOptions extends GlobalOptions {
  readonly out: string
  readonly rounds?: 'best' | 'all'
}

/** Writes a model as ONNX, and prints what its manifest and its signature need to know. */
export async function convert(path: string, { out, rounds, json }: ConvertOptions): Promise<void> {
  assertNotInput([path], out, '--out')
  const source = await readFile(path).catch((cause: unknown) => {
    throw unreadable(path, cause)
  })
  const conversion = convertModel(source, rounds === undefined ? {} : { rounds })
  const { onnx, task, features, encoding } = conversion
  await writeWhole(out, [onnx])
  const sha256 = createHash('sha256').update(onnx).digest('hex')
  if (json) printJson({ out, bytes: onnx.length, sha256, task, features, encoding })
  else print(...describe(out, sha256, conversion))
}

function describe(out: string, sha256: string, { onnx, task, features }: Conversion): string[] {
  const rows = features.map(({ name, type, categories = [], optional }) => [
    `  ${name}`,
    type,
    optional ? 'yes' : 'no',
    categories.join(', '),
  ])
  const table = new Table(['  input', 'type', 'may be missing', 'categories'], rows)
  const size = `${(onnx.length / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} kB`
  return [`${style('bold', out)}  ${task}, ${size}`, `sha256  ${sha256}`, '', table.head(), ...table.lines(rows)]
}
