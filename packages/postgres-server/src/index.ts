import { execFileSync, type StdioOptions } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL server of one's own, on a free port of 127.0.0.1. */
export interface PostgresServer extends AsyncDisposable {
  /** An address of a new, empty database. */
  createDatabase(name: string): string
  start(): void
  /** `immediate` ends it as a crash would. */
  stop(mode: 'fast' | 'immediate'): void
  /** The process that all others of the server are children of. */
  pid(): number
}

const debian = '/usr/lib/postgresql'

/** The folder of the newest version of Debian's package, where it is installed. */
export function findPostgres(): string | undefined {
  if (!existsSync(debian)) return undefined
  const versions = readdirSync(debian).toSorted((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

/** Starts a server with a folder of its own, which is gone when it is disposed of. */
export async function startPostgres(bin: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'flit-postgres-'))
  const owner = ownerOf(folder)
  const data = join(folder, 'data')
  const port = await freePort()
  const run = (program: string, args: readonly string[], stdio: StdioOptions = ['ignore', 'ignore', 'pipe']): void => {
    execFileSync(join(bin, program), args, { cwd: folder, stdio, ...owner })
  }
  run('initdb', ['-D', data, '-U', 'flit', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'])
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${folder}`
  const server: PostgresServer = {
    start: () => run('pg_ctl', ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start'], 'ignore'),
    stop: (mode) => run('pg_ctl', ['-D', data, '-m', mode, '-w', 'stop'], 'ignore'),
    pid: () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    createDatabase(name) {
      run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'flit', name])
      return `postgres://flit@127.0.0.1:${port}/${name}`
    },
    async [Symbol.asyncDispose]() {
      if (existsSync(join(data, 'postmaster.pid'))) server.stop('immediate')
      rmSync(folder, { recursive: true, force: true })
    },
  }
  server.start()
  return server
}

/** PostgreSQL refuses to run as root: there it runs as the user of Debian's package. */
function ownerOf(folder: string): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'])))
  chownSync(folder, uid ?? 0, gid ?? 0)
  return { uid: uid ?? 0, gid: gid ?? 0 }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
