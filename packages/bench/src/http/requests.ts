import { writeFileSync } from 'node:fs'
import { purchases } from '../decisions/routed.ts'

/** What the bench reads of an answer. */
export interface Answer {
  readonly score: number
}

/** The bodies of POST /decide: real purchases, each of a customer of its own. */
const bodies = purchases.map((row, at) => JSON.stringify({ unit: unitOf(at), row }))

export function writeBodies(path: string): void {
  writeFileSync(path, bodies.map((body) => `${body}\n`).join(''))
}

/** The answers of a server, with the units that they are for. */
export async function askAll(url: string): Promise<readonly (readonly [string, Answer])[]> {
  const answers: [string, Answer][] = []
  for (const [at, body] of bodies.entries()) {
    const response = await fetch(`${url}/decide`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    if (!response.ok) throw new Error(`${url} refused purchase ${at}: ${await response.text()}`)
    answers.push([unitOf(at), (await response.json()) as Answer])
  }
  return answers
}

export async function scoresBy(url: string): Promise<number[]> {
  return (await askAll(url)).map(([, { score }]) => score)
}

function unitOf(at: number): string {
  return `customer-${at}`
}
