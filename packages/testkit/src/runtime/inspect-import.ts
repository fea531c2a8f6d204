import { fork } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { resolveFrom } from '@flit-ml/core'
import type { ImportFacts, ImportReport } from './import-facts.ts'

const program = fileURLToPath(new URL('report-import.js', import.meta.url))

/**
 * Imports the package of this name, which stands in the folder, in a process of its own.
 * @throws Error where it cannot be imported.
 */
export async function inspectImport(name: string, folder: string): Promise<ImportFacts> {
  const own = `${pathToFileURL(realpathSync(folder))}/`
  const child = fork(program, [await resolveFrom(name, folder), own], { silent: true, timeout: 10_000 })
  const told = new Promise<ImportReport>((resolve) => {
    child.once('message', resolve)
    child.once('exit', (code) => resolve({ error: `the process ended with ${code}, before the import did` }))
  })
  const [output, report] = await Promise.all([printedBy(child), told])
  if ('error' in report) throw new Error(`The runtime ${name} cannot be imported: ${report.error}\n${output}`)
  return { ...report, output }
}

async function printedBy({ stdout, stderr }: ReturnType<typeof fork>): Promise<string> {
  const printed = await Promise.all([stdout, stderr].map((stream) => (stream ? text(stream) : '')))
  return printed.join('')
}
