import { open, rename } from 'node:fs/promises'
import type { FlitConfiguration } from '@flit-ml/routing'

/** Puts a configuration into a file, whole or not at all, for the next start. */
export async function keepConfiguration(path: string, configuration: FlitConfiguration): Promise<void> {
  const draft = `${path}.${process.pid}`
  const file = await open(draft, 'w')
  try {
    await file.writeFile(`${JSON.stringify(configuration, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}
