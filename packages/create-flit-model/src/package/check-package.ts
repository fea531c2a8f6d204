import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRegistry } from '@flit-ml/core'
import type { GoldenRows } from '@flit-ml/spec'
import { checkPredictions } from '../answers/check-predictions.ts'

const runtime = '@flit-ml/runtime-onnx'

/**
 * Loads the model of a package that is not installed yet as an application would, and compares its golden answers.
 * @throws the FlitError that an application would get.
 */
export async function checkPackage(folder: string): Promise<void> {
  const modules = join(folder, 'node_modules')
  link(runtime, modules)
  await using registry = createRegistry({ packages: [folder] })
  for (const { error } of registry.problems()) throw error
  for (const { reference, golden } of registry.listModels()) {
    const model = await registry.getCachedModel(reference)
    await checkGolden((rows) => model.predict(rows), golden ?? '')
  }
  rmSync(modules, { recursive: true })
}

async function checkGolden(predict: (rows: GoldenRows['rows']) => Promise<GoldenRows['outputs']>, path: string) {
  const { rows, outputs }: GoldenRows = JSON.parse(readFileSync(path, 'utf8'))
  const numbers = (answers: GoldenRows['outputs']): number[] => answers.flatMap(Object.values).map(Number)
  checkPredictions(numbers(await predict(rows)), numbers(outputs), path)
}

/** Lets the package resolve what this one has installed. */
function link(name: string, modules: string): void {
  const installed = dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
  mkdirSync(dirname(join(modules, name)), { recursive: true })
  symlinkSync(installed, join(modules, name), 'junction')
}
