import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Part, Result } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { connections, missingTool } from './load.ts'
import { race } from './race.ts'
import { scoresBy, writeBodies } from './requests.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { startFlit } from './start-flit.ts'
import { temporaryFolder } from './temporary-folder.ts'

const script = join(import.meta.dirname, '../../python/fastapi_peer.py')
const model = dirname(createRequire(import.meta.url).resolve('@flit-ml/model-xgboost-risk/package.json'))
/** Two units of the last place of a probability near 1: XGBoost's exp is another one. */
const tolerance = 2 ** -22
const described = { id: 'http-vs-fastapi', unit: 'ratio', goal: { relation: '>=', limit: 9 } } as const

/** Decisions with four reasons, against the same model's answers without any in Python. */
export async function measureVsFastApi(): Promise<Result> {
  const peer = missingTool() ?? (await startPeer())
  if (typeof peer === 'string') return { ...described, value: null, against: 'FastAPI', reason: peer }
  await using fastApi = peer
  const part = await measure(fastApi)
  const against = `${fastApi.about}, without reasons, ${connections} connections, a core for each side`
  return { ...described, against, value: part.value, parts: [part, ...(await measureFast())] }
}

/** With the event loop and the parser in C, where they are installed. */
async function measureFast(): Promise<Part[]> {
  const peer = await startPeer('fast')
  if (typeof peer === 'string') return []
  await using fastApi = peer
  return [{ ...(await measure(fastApi)), name: 'with uvloop and httptools' }]
}

async function measure(fastApi: ServerProcess): Promise<Part> {
  using folder = temporaryFolder()
  const bodies = join(folder.path, 'bodies')
  writeBodies(bodies)
  await using flit = await startFlit({ reasons: 4 })
  assertSameAnswers(described.id, await scoresBy(flit.url), await scoresBy(fastApi.url), tolerance)
  // Awaited, so that the service ends after it.
  return await race(flit, fastApi, bodies)
}

/** Or why there is none. */
function startPeer(...engine: readonly string[]): Promise<ServerProcess | string> {
  return startServer('/usr/bin/python3', [script, model, ...engine]).catch((error: Error) => error.message)
}
