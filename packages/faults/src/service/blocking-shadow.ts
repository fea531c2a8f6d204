import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRegistry } from '@flit-ml/core'
import { holdout } from '@flit-ml/datasets'
import type { Signature, Task } from '@flit-ml/spec'
import type { Fault } from '../harness/fault.ts'
import { temporaryFolder } from '../harness/temporary-folder.ts'
import { installedModels, withoutOthers } from './application.ts'
import { comparedService } from './compared-service.ts'

/** How many purchases are decided while the shadow computes on the first. */
const decisions = 20
const { rows } = holdout('credit-data')

export const blockingShadow: Fault = {
  name: 'blocking-shadow',
  what: 'a shadow, a package with code, that computes without end',
  promise: "every byte of the champion's answers is as it is without it, and what blocked is ended",
  times: { full: 20, short: 2 },
  async inject(times) {
    const violations: string[] = []
    for (let time = 0; time < times; time++) violations.push(...(await injectOnce(time)))
    return { injected: times, violations, counted: { decisions: times * decisions } }
  },
}

async function injectOnce(time: number): Promise<string[]> {
  using folder = temporaryFolder()
  const installed = installedModels()
  const config = withoutOthers({ shadows: { blocker: { model: 'fault.blocker' } } })
  const [route] = Object.values(config.routes ?? {})
  const { info } = await installed.getCachedModel(String(route?.champion))
  writePackage(folder.path, info)
  const paths = installed.listModels().flatMap(({ path }) => path ?? [])
  const violations: string[] = []
  const codes: (string | undefined)[] = []
  {
    await using clean = await comparedService(installed, withoutOthers({}))
    await using bad = await comparedService(createRegistry({ packages: [...paths, folder.path] }), config)
    bad.router.events.on('shadow', ({ error }) => codes.push(error?.code))
    for (let at = 0; at < decisions; at++) {
      const asked = { id: `${time}-${at}`, row: rows[(time * decisions + at) % rows.length] }
      const [expected, found] = [await clean.decide(asked), await bad.decide(asked)]
      if (found.bytes !== expected.bytes) violations.push(`${asked.id}: ${found.bytes} in place of ${expected.bytes}`)
    }
    // Disposed of, a router has heard all of its shadows.
  }
  if (codes.length !== decisions || !codes.includes('FLIT_TIME_LIMIT')) violations.push(`${time}: it said ${codes}`)
  return violations
}

/** A model that answers its example, and nothing else, ever. */
function writePackage(
  folder: string,
  { task, signature }: { readonly task: Task; readonly signature: Signature },
): void {
  const flitModel = { spec: 1, id: 'fault.blocker', task, entry: 'index.js', signature: 'signature.json' }
  const { input, output } = signature.example
  const files = {
    'package.json': JSON.stringify({ name: 'model-blocker', version: '1.0.0', type: 'module', flitModel }),
    'signature.json': JSON.stringify(signature),
    'index.js': `
      const isExample = (row) => JSON.stringify(row) === ${JSON.stringify(JSON.stringify(input))}
      const answer = (row) => { while (!isExample(row)); return ${JSON.stringify(output)} }
      export default { specVersion: 1, predict: (rows) => rows.map(answer) }`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}
