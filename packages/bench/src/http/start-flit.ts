import { fileURLToPath } from 'node:url'
import { type ServerProcess, startServer } from './server-process.ts'

/** What the service does beside to answer. */
export interface FlitOptions {
  /** How many reasons a decision has. */
  readonly reasons: number
  /** The file that decisions are kept in. Default: none are kept. */
  readonly store?: string
}

const program = fileURLToPath(new URL('./servers/flit.js', import.meta.url))

/** `apps/risk-api` with one model. */
export function startFlit({ reasons, store }: FlitOptions): Promise<ServerProcess> {
  return startServer(process.execPath, [program, String(reasons), ...(store === undefined ? [] : [store])])
}
