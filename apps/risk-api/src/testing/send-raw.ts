import { connect } from 'node:net'

/** Sends pieces of bytes to a server, and gives back all that it answers until it ends the connection. */
export function sendRaw(url: string, pieces: Iterable<string>): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    // A server that refuses what is still on its way may reset the connection.
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
    for (const piece of pieces) socket.write(piece)
  })
}

/** The head of POST /decide, which ends the connection after it, with these lines. */
export function head(...lines: readonly string[]): string {
  const all = [
    'POST /decide HTTP/1.1',
    'Host: 127.0.0.1',
    'Connection: close',
    'Content-Type: application/json',
    ...lines,
  ]
  return `${all.join('\r\n')}\r\n\r\n`
}
