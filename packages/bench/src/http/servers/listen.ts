import type { FastifyInstance } from 'fastify'

/** Listens on a free port of 127.0.0.1, says so on standard output, and ends with standard input. */
export async function listen(app: FastifyInstance): Promise<void> {
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  process.stdout.write(`${url} Fastify ${app.version}\n`)
  process.stdin.on('end', () => app.close()).resume()
}
