import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'

/** What a service answered. */
export interface Answered<T = unknown> {
  readonly status: number
  readonly body: T
  readonly etag: string | undefined
  /** Whether the service says that it ends the connection. */
  readonly isLast: boolean
}

/** Asks a service over connections that stay. */
export class ServiceClient implements Disposable {
  readonly #url: string
  readonly #token: string | undefined
  readonly #agent = new Agent({ keepAlive: true })

  constructor(url: string, token?: string) {
    this.#url = url
    this.#token = token
  }

  /** @throws Error where no answer comes. */
  async ask<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered<T>> {
    const authorization = this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` }
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await this.#send(method, path, JSON.stringify(body), { ...authorization, ...type, ...headers })
    const answer = await text(response)
    const { statusCode = 0, headers: given } = response
    const { etag, connection } = given
    return {
      status: statusCode,
      body: answer === '' ? undefined : JSON.parse(answer),
      etag,
      isLast: connection === 'close',
    }
  }

  #send(
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      request(`${this.#url}${path}`, { method, agent: this.#agent, headers }, resolve).on('error', reject).end(body)
    })
  }

  [Symbol.dispose](): void {
    this.#agent.destroy()
  }
}
