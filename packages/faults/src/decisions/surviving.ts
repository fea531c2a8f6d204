import { execFile, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Fault, Outcome } from '../harness/fault.ts'
import { temporaryFolder } from '../harness/temporary-folder.ts'

const promise = 'what cannot be kept is refused, nothing acknowledged is lost, and it recovers by itself'
const times = { full: 20, short: 2 }
const program = fileURLToPath(new URL('./survivor.js', import.meta.url))

/** Mounts a file system of 4 MB at the first argument, where this process alone sees it, and runs the others there. */
const onSmallDisk = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c']
const mountAndRun = 'mount -t tmpfs -o size=4m tmpfs "$0" && exec "$@"'

export const diskFull: Fault = {
  name: 'disk-full',
  what: 'SQLite: the disk is full',
  promise,
  times,
  missing: () => {
    const { status } = spawnSync('unshare', [
      '--user',
      '--map-root-user',
      '--mount',
      'mount',
      '-t',
      'tmpfs',
      'tmpfs',
      '/mnt',
    ])
    return status === 0 ? undefined : 'this machine lets nobody mount a small file system (unshare, tmpfs)'
  },
  inject: (times) => survive('disk-full', times, (folder) => [...onSmallDisk, mountAndRun, folder]),
}

export const ioError: Fault = {
  name: 'io-error',
  what: 'SQLite: writing fails (EFBIG, by a limit of the kernel)',
  promise,
  times,
  missing: withoutPrlimit,
  inject: (times) => survive('io-error', times, () => []),
}

export const readOnly: Fault = {
  name: 'read-only',
  what: 'SQLite: after an error the files are read-only',
  promise,
  times,
  missing: withoutPrlimit,
  // Who is root may write everywhere: that is taken from the process.
  inject: (times) =>
    survive('read-only', times, () =>
      process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override', '--inh-caps=-dac_override'] : [],
    ),
}

function withoutPrlimit(): string | undefined {
  return spawnSync('prlimit', ['--version']).status === 0 ? undefined : 'prlimit of util-linux is not installed'
}

async function survive(kind: string, times: number, wrap: (folder: string) => readonly string[]): Promise<Outcome> {
  using folder = temporaryFolder()
  const [command = '', ...args] = [...wrap(folder.path), process.execPath, program, kind, folder.path, String(times)]
  const { stdout } = await promisify(execFile)(command, args)
  return JSON.parse(stdout)
}
