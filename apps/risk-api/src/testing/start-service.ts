import { join } from 'node:path'
import { openSqliteStore } from '@flit-ml/decisions'
import { createService, type RiskService, type ServiceOptions } from '../create-service.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A service that listens on a free port of 127.0.0.1, with a store of its own, which is gone with it. */
export interface StartedService extends RiskService, AsyncDisposable {
  readonly url: string
  /** How many decisions were made. */
  decided(): number
  /** Sends a body as it is; JSON of what is no text and no bytes. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>
}

export async function startService(options: Partial<ServiceOptions> = {}): Promise<StartedService> {
  const folder = temporaryFolder()
  const store = await openSqliteStore(join(folder.path, 'decisions.db'))
  const service = await createService({ store, logLevel: 'silent', ...options })
  const url = await service.app.listen({ host: '127.0.0.1', port: 0 })
  let decided = 0
  service.router.events.on('decided', () => {
    decided++
  })
  return {
    ...service,
    url,
    decided: () => decided,
    post: (path, body, headers) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body:
          typeof body === 'string' || Buffer.isBuffer(body) ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
      }),
    async [Symbol.asyncDispose]() {
      await service.app.close()
      folder[Symbol.dispose]()
    },
  }
}
