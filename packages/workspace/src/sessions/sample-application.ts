import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PackedPackage } from '../packing/pack-packages.ts'
import { run } from '../run.ts'
import { writeFiles } from '../testing/write-files.ts'

/** The application that pages show, in a folder of its own; gone when it is disposed of. */
export interface SampleApplication extends Disposable {
  readonly dir: string
}

/** Where each package is, and of which it is made. */
const installed = {
  '@flit-ml/core': '@flit-ml/core',
  '@flit-ml/spec': '@flit-ml/spec',
  '@flit-ml/runtime-tabular': '@flit-ml/runtime-tabular',
  '@flit-ml/model-logistic-risk': '@flit-ml/model-logistic-risk',
  '@flit-ml/model-score-scaling': '@flit-ml/model-score-scaling',
  'scaling-old': '@flit-ml/model-score-scaling',
}

const dependencies = {
  '@flit-ml/model-logistic-risk': '^1.0.0',
  '@flit-ml/model-score-scaling': '^1.0.0',
  'scaling-old': 'npm:@flit-ml/model-score-scaling@0.9.0',
  '@team/model-late': '^1.0.0',
}

/**
 * Two models of this repository as they are published, an older version of one by an alias, and a package that is wrong; and
 * in `model-draft` a package whose author forgot that a file has to be published.
 */
export async function sampleApplication(packed: readonly PackedPackage[]): Promise<SampleApplication> {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'flit-sample-')))
  for (const [at, name] of Object.entries(installed)) {
    const tarball = packed.find((each) => each.name === name)?.filename ?? name
    await unpack(tarball, join(dir, 'node_modules', at))
  }
  edit(join(dir, 'node_modules/scaling-old/package.json'), { version: '0.9.0' })
  cpSync(join(dir, 'node_modules/@flit-ml/model-score-scaling'), join(dir, 'model-draft'), { recursive: true })
  edit(join(dir, 'model-draft/package.json'), { files: ['dist'] })
  mkdirSync(join(dir, 'src'))
  writeFiles(dir, {
    'package.json': { name: 'app', private: true, type: 'module', dependencies },
    'node_modules/.package-lock.json': {},
    'node_modules/@team/model-late/package.json': {
      name: '@team/model-late',
      version: '1.0.0',
      flitModel: { spec: 1, id: 'Late', task: 'regression', entry: 'index.js', signature: 'signature.json' },
    },
  })
  return { dir, [Symbol.dispose]: () => rmSync(dir, { recursive: true }) }
}

async function unpack(tarball: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await run(folder, 'tar', '-xzf', tarball, '--strip-components=1')
}

function edit(file: string, fields: object): void {
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...fields }))
}
