import type { FastifyInstance } from 'fastify'
import { HttpError } from '../problems/http-error.ts'
import { readStrictJson } from './read-strict-json.ts'

/** Takes bodies of strict JSON alone, in UTF-8 and not compressed: all others are 415. */
export function addJsonParser(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, ({ headers }, body, done) => {
    try {
      assertPlain(headers['content-encoding'])
      assertCharset(headers['content-type'])
      done(null, readStrictJson(body as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
}

function assertPlain(encoding = 'identity'): void {
  if (encoding === 'identity') return
  throw new HttpError(415, 'A body must not be compressed: send it without a Content-Encoding.')
}

const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i

function assertCharset(type = ''): void {
  if (type === 'application/json') return
  const [, name] = charset.exec(type) ?? []
  if (name === undefined || /^utf-?8$/i.test(name)) return
  throw new HttpError(415, 'A body has to be in UTF-8.')
}
