import { createHash, timingSafeEqual } from 'node:crypto'
import type { onRequestHookHandler } from 'fastify'
import { HttpError } from './problems/http-error.ts'

/** Lets in who has the token; without one, nobody. */
export function assertBearer(token: string | undefined): onRequestHookHandler {
  return (request, _reply, done) => {
    if (token === undefined) return done(new HttpError(403, 'This service was started without a token for this.'))
    const [, given] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? []
    if (given !== undefined && isSame(given, token)) return done()
    return done(new HttpError(401, 'It takes the right token.', { headers: { 'www-authenticate': 'Bearer' } }))
  }
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
