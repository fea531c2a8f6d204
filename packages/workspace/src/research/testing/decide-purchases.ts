// A program for an application: decides by the one route that `flit.config.json` describes, follows that file, and keeps each decision.
// A line of standard input is a question; the line of standard output for it is `{ answer }` or `{ error }`.
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { registry } from '@flit-ml/core'
import { createDecisionLog, openSqliteStore } from '@flit-ml/decisions'
import { createRouter, type Decision, type Request, type RouteStatus } from '@flit-ml/routing'
import type { Question } from './question.ts'

await using log = createDecisionLog({ store: await openSqliteStore('decisions.db') })
await using router = await createRouter({ registry, store: log })
const watcher = router.watch()
let unseen = 0
router.events.on('shadow', () => unseen--)

async function decide(requests: readonly Request[]): Promise<readonly Decision[]> {
  const [{ route, shadows }] = router.routes() as [RouteStatus]
  unseen += requests.length * shadows.length
  const decisions = await router.route(route).decideMany(requests)
  while (unseen > 0) await once(router.events, 'shadow')
  return decisions
}

async function answer(question: Question): Promise<unknown> {
  if ('requests' in question) return await decide(question.requests)
  return await log.addLabels(question.labels)
}

for await (const line of createInterface({ input: process.stdin })) {
  const said = await answer(JSON.parse(line)).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error: String(error) }),
  )
  console.log(JSON.stringify(said))
}
watcher.close()
