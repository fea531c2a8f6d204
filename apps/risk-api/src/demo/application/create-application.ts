import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRegistry, type ModelInfo } from '@flit-ml/core'
import type { FlitConfiguration } from '@flit-ml/routing'
import { copyPackage } from './copy-package.ts'
import { editJson } from './edit-json.ts'

/** An application in a folder of its own, with copies of models; gone when it is disposed of. */
export interface Application extends Disposable {
  readonly dir: string
  /** Installs another copy of a model's package, under another name; gives back its folder. */
  install(id: string, name: string): string
}

/** `from` is the folder of an application whose models are copied. */
export function createApplication(from: string, configuration: FlitConfiguration): Application {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'flit-demo-')))
  const models = createRegistry({ dir: from, cache: false }).listModels()
  const folder = (name: string): string => join(dir, 'node_modules', name)
  const install = ({ path = '', package: original = '' }: ModelInfo, name: string): string => {
    copyPackage(path, join(dir, 'node_modules'), name)
    const range = name === original ? '*' : `npm:${original}`
    editJson<Manifest>(join(dir, 'package.json'), ({ dependencies }) => ({
      dependencies: { ...dependencies, [name]: range },
    }))
    return folder(name)
  }
  mkdirSync(join(dir, 'node_modules'))
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ name: 'shop', private: true, type: 'module' }))
  writeFileSync(join(dir, 'flit.config.json'), JSON.stringify(configuration))
  for (const model of models) install(model, String(model.package))
  return {
    dir,
    install: (id, name) => install(models.find((each) => each.id === id) as ModelInfo, name),
    [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }),
  }
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
}
