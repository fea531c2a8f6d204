import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signature } from './application-models.ts'

/** A model that is code. */
export interface CodeModel {
  readonly version?: string
  /** What it is said to answer to the example. */
  readonly golden?: number
  /** The body of a function of `price`, whose probability it gives; the example is answered with 0.5 before. */
  readonly answer?: string
}

/** A new folder of an application with such models installed, `test.NAME` each. */
export function installed(models: Readonly<Record<string, CodeModel>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'flit-routing-'))
  for (const [name, model] of Object.entries(models)) install(dir, name, model)
  return dir
}

/** The part of a name after `-v` and a digit is no part of the id. */
export function install(
  dir: string,
  name: string,
  { version = '1.0.0', golden = 0.5, answer = 'return 0' }: CodeModel,
): void {
  const folder = join(dir, 'node_modules', name)
  mkdirSync(folder, { recursive: true })
  const id = `test.${name.replace(/-v\d$/, '')}`
  const flitModel = {
    spec: 1,
    id,
    task: 'binary-classification',
    entry: 'index.js',
    signature: 'signature.json',
    golden: 'golden.json',
  }
  const files = {
    'package.json': { name: `model-${id.slice(5)}`, version, type: 'module', flitModel },
    'signature.json': signature,
    'golden.json': { tolerance: 1e-9, rows: [{ price: 500 }], outputs: [{ probability: golden }] },
  }
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), JSON.stringify(content))
  writeFileSync(
    join(folder, 'index.js'),
    `import { isMainThread } from 'node:worker_threads'
function answer(price) { ${answer} }
const answerTo = async ({ price }) => ({ probability: price === 500 ? 0.5 : await answer(price) })
export default { specVersion: 1, predict: (rows) => Promise.all(rows.map(answerTo)) }`,
  )
}
