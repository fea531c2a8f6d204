import { fileURLToPath } from 'node:url'
import { ServiceClient } from '../processes/service-client.ts'
import { startProcess } from '../processes/start-process.ts'
import { createApplication } from './application/create-application.ts'
import { configurationOf } from './configuration.ts'
import type { Pace } from './pace.ts'
import { heading, say } from './say.ts'
import { audit } from './scenes/audit.ts'
import { decisions } from './scenes/decisions.ts'
import { experiment } from './scenes/experiment.ts'
import { ramp } from './scenes/ramp.ts'
import { rollback } from './scenes/rollback.ts'
import { switching } from './scenes/switching.ts'
import { upgrade } from './scenes/upgrade.ts'
import type { Stage } from './stage.ts'
import { Traffic } from './traffic.ts'

const service = fileURLToPath(new URL('../..', import.meta.url))
const token = 'of the demonstration'

/**
 * Starts the service in a temporary application, sends it purchases, and shows what it does with them.
 * @throws where anything is not as it is promised, or the signal says so; whatever was started is ended first.
 */
export async function runDemo(pace: Pace, signal: AbortSignal): Promise<void> {
  using application = createApplication(service, configurationOf(service, pace))
  const variables = { CONFIG_TOKEN: token, DRAIN_MS: '500', FLIT_DECISIONS: 'decisions.db', DATABASE_URL: undefined }
  await using process = await startProcess(application.dir, variables)
  using client = new ServiceClient(process.url, token)
  say(`The service runs as process ${process.pid} on ${process.url}, in ${application.dir}.`)
  const traffic = new Traffic(client, pace.perSecond)
  const running = traffic.run()
  const done: string[] = []
  // Up to when the champion was the same.
  let until = new Date()
  try {
    const stage: Stage = { application, client, traffic, pace, signal }
    for (const scene of [decisions, ramp, rollback]) done.push(await scene(stage))
    until = new Date()
    for (const scene of [switching, upgrade]) done.push(await scene(stage))
  } finally {
    traffic.stop()
    await running
  }
  const code = await process.stop()
  done.push(audit(application.dir), experiment(application.dir, until))
  conclude(traffic, done)
  if (code !== 0) throw new Error(`The service ended with the code ${code}.`)
}

function conclude({ answers, failures, known }: Traffic, done: readonly string[]): void {
  heading('Summary')
  say(...done.map((line) => `✓ ${line}`), '')
  say(`${answers.length} purchases were decided, ${known} outcomes came, and ${failures.length} requests failed.`)
  if (failures.length > 0) throw new Error(`Requests failed, such as: ${failures[0]}`)
}
