import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPackage } from '@flit-ml/core'

/** Those that a made package may declare. */
const runtimes = ['@flit-ml/runtime-tabular', '@flit-ml/runtime-onnx']

/**
 * Looks at a package that is not installed yet as an application would.
 * @throws the first FlitError that the application would report.
 */
export async function checkMadePackage(folder: string): Promise<void> {
  const modules = join(folder, 'node_modules')
  for (const runtime of runtimes) link(runtime, modules)
  for (const { error } of await checkPackage(folder)) throw error
  rmSync(modules, { recursive: true })
}

/** Lets the package resolve what this one has installed. */
function link(name: string, modules: string): void {
  const installed = dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
  mkdirSync(dirname(join(modules, name)), { recursive: true })
  symlinkSync(installed, join(modules, name), 'junction')
}
