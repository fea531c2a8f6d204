import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDecisionLog, openSqliteStore } from '@flit-ml/decisions'
import type { Outcome } from '../harness/fault.ts'
import { audit } from './audit.ts'
import { decisionOf } from './decision-of.ts'

/** What goes wrong with the folder of a store, and how that ends. */
interface Trouble {
  begin(folder: string): void
  end(folder: string): void
}

const unlimited = 'unlimited'

const troubles: Readonly<Record<string, Trouble>> = {
  'disk-full': {
    begin(folder) {
      // Until there is no room for the smallest piece.
      for (let size = 1 << 20, at = 0; size >= 512; at++) if (!wrote(join(folder, `ballast-${at}`), size)) size >>= 1
    },
    end(folder) {
      for (const name of readdirSync(folder)) if (name.startsWith('ballast-')) rmSync(join(folder, name))
    },
  },
  'io-error': { begin: () => limitFileSize('0'), end: () => limitFileSize(unlimited) },
  'read-only': { begin: (folder) => protect(folder, 0o444, 0o555), end: (folder) => protect(folder, 0o644, 0o755) },
}

function wrote(path: string, size: number): boolean {
  try {
    writeFileSync(path, Buffer.alloc(size))
    return true
  } catch {
    return false
  }
}

/** Every write to a file beyond so many bytes then fails, in the kernel. */
function limitFileSize(bytes: string): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`])
}

function protect(folder: string, fileMode: number, folderMode: number): void {
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), fileMode)
  chmodSync(folder, folderMode)
}

/** How many decisions are tried before the trouble has to show: some fit into what the file has already. */
const mostTries = 500

// The program of a process whose disk fails, again and again.
const [kind = '', folder = '', times = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await survive(troubles[kind] as Trouble, Number(times))))

async function survive(trouble: Trouble, times: number): Promise<Outcome> {
  const store = await openSqliteStore(join(folder, 'decisions.db'))
  await using log = createDecisionLog({ store })
  const acknowledged: string[] = []
  const violations: string[] = []
  const keep = async (id: string): Promise<unknown> => {
    try {
      await log.record([decisionOf(id)])
      acknowledged.push(id)
      return undefined
    } catch (error) {
      return error
    }
  }
  await keep('first')
  let injected = 0
  for (let time = 0; time < times; time++) {
    if (kind === 'read-only') await reopen(keep, `${time}-reopened`)
    trouble.begin(folder)
    let refused: unknown
    let tries = 0
    while (refused === undefined && tries < mostTries) refused = await keep(`${time}-${tries++}`)
    trouble.end(folder)
    if (refused !== undefined) injected++
    if (Object(refused).code !== 'FLIT_DECISION_NOT_KEPT') violations.push(`it was not refused: ${String(refused)}`)
    const after = await keep(`${time}-${tries - 1}`)
    if (after !== undefined) violations.push(`it did not recover: ${String(after)}`)
  }
  violations.push(...(await audit(store, acknowledged)))
  return { injected, violations, counted: { acknowledged: acknowledged.length } }
}

/** A file that is open stays writable: as on a disk that fails, an error comes first, and the file is opened again. */
async function reopen(keep: (id: string) => Promise<unknown>, id: string): Promise<void> {
  limitFileSize('0')
  await keep(id)
  limitFileSize(unlimited)
}
