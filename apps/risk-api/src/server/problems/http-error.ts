export interface HttpErrorOptions {
  readonly headers?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/** What is answered in place of an answer. The message is for whoever asked, and holds nothing that they did not send. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>

  constructor(statusCode: number, message: string, { headers = {}, cause }: HttpErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.statusCode = statusCode
    this.headers = headers
  }
}
