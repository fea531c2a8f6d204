import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Result } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { connections, missingTool } from './load.ts'
import { race } from './race.ts'
import { askAll, scoresBy, writeBodies } from './requests.ts'
import { startServer } from './server-process.ts'
import { startFlit } from './start-flit.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface Contest {
  readonly id: string
  readonly reasons: number
  /** Whether a decision is on the disk before it is answered. */
  readonly isDurable: boolean
  /** The least share of the bare route's requests a second. */
  readonly least: number
}

const program = fileURLToPath(new URL('./servers/bare-fastify.js', import.meta.url))

/** The service against a bare Fastify route that checks the same purchases and answers the same decisions, which it has ready. */
export async function measureAgainstFastify({ id, reasons, isDurable, least }: Contest): Promise<Result> {
  const against = `a bare Fastify route that checks and answers the same JSON, ${connections} connections, a core for each side`
  const described = { id, unit: 'ratio', against, goal: { relation: '>=', limit: least } } as const
  const reason = missingTool()
  if (reason !== undefined) return { ...described, value: null, reason }
  using folder = temporaryFolder()
  const [bodies, answers] = [join(folder.path, 'bodies'), join(folder.path, 'answers.json')]
  writeBodies(bodies)
  await using flit = await startFlit({ reasons, ...(isDurable && { store: join(folder.path, 'decisions.db') }) })
  const decisions = await askAll(flit.url)
  writeFileSync(answers, JSON.stringify(decisions))
  await using bare = await startServer(process.execPath, [program, answers])
  const scores = decisions.map(([, { score }]) => score)
  assertSameAnswers(id, await scoresBy(bare.url), scores)
  const part = await race(flit, bare, bodies)
  return { ...described, value: part.value, parts: [part] }
}
