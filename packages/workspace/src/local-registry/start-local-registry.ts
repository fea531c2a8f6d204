import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runServer } from 'verdaccio'
import { run } from '../run.ts'

/** A registry on this machine, with what it holds in a folder of its own; when disposed, both are gone. */
export interface LocalRegistry extends AsyncDisposable {
  readonly url: string
}

/**
 * Starts a registry on a free port. Its own are the packages that these patterns name, such as `@flit-ml/*`; any other comes
 * through from the registry that npm is set to.
 */
export async function startLocalRegistry(own: readonly string[]): Promise<LocalRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'flit-registry-'))
  const upstream = (await run(folder, 'npm', 'config', 'get', 'registry')).trim()
  const server = await runServer(settings(folder, upstream, own))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      await rm(folder, { recursive: true })
    },
  }
}

function settings(folder: string, upstream: string, own: readonly string[]): object {
  const open = { access: '$all', publish: '$all' }
  return {
    configPath: join(folder, 'config.yaml'),
    storage: join(folder, 'storage'),
    uplinks: { upstream: { url: upstream, maxage: '1d' } },
    packages: {
      ...Object.fromEntries(own.map((pattern) => [pattern, open])),
      '**': { access: '$all', proxy: 'upstream' },
    },
    web: { enable: false },
    log: { type: 'stdout', format: 'pretty', level: 'error' },
  }
}
