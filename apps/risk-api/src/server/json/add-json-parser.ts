import type { FastifyInstance } from 'fastify'
import { HttpError } from '../problems/http-error.ts'
import { readStrictJson } from './read-strict-json.ts'

/** Takes bodies of strict JSON alone, in UTF-8 and not compressed: all others are 415. */
export function addJsonParser(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addHook('onRequest', (request, _reply, done) => {
    const encoding = request.headers['content-encoding']
    if (encoding === undefined || encoding === 'identity') done()
    else done(new HttpError(415, 'A body must not be compressed: send it without a Content-Encoding.'))
  })
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      assertCharset(request.headers['content-type'])
      done(null, readStrictJson(body as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
}

const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i

function assertCharset(type = ''): void {
  if (type === 'application/json') return
  const [, name] = charset.exec(type) ?? []
  if (name === undefined || /^utf-?8$/i.test(name)) return
  throw new HttpError(415, 'A body has to be in UTF-8.')
}
