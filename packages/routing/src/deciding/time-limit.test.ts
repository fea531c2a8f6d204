import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LoadedModelInfo } from '@flit-ml/core'
import { expect, it } from 'vitest'
import { withinTime } from './time-limit.ts'

const model = { id: 'a.b', version: '1.0.0' } as LoadedModelInfo
const never = new Promise<never>(() => {})

it('ends what does not come, each by its own time, whatever else is waited for', async () => {
  const ended: string[] = []
  const wait = (promised: Promise<string>, limit: number): Promise<unknown> =>
    withinTime(promised, limit, model).then(
      (value) => ended.push(value),
      ({ code, details }) => ended.push(`${code} ${details.limit}`),
    )
  await Promise.all([
    wait(never, 60),
    wait(never, 20),
    wait(sleep(40, 'in time'), 5000),
    wait(Promise.reject({ code: 'its own', details: {} }), 20),
    wait(never, 90),
  ])
  expect(ended).toEqual([
    'its own undefined',
    'FLIT_TIME_LIMIT 20',
    'in time',
    'FLIT_TIME_LIMIT 60',
    'FLIT_TIME_LIMIT 90',
  ])
})

it.each([
  ['keeps the process until it is over', 'new Promise(() => {}), 50', 'FLIT_TIME_LIMIT'],
  ['keeps it no longer than what it waits for', 'Promise.resolve(), 2 ** 40', 'answered'],
])('%s', (_, call, printed) => {
  const url = new URL('./time-limit.js', import.meta.url)
  const source = `
    const { withinTime } = await import('${url}')
    await withinTime(${call}, {}).then(() => console.log('answered'), ({ code }) => console.log(code))`
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], { timeout: 30_000 })
  expect({ status, printed: stdout.toString().trim() }).toEqual({ status: 0, printed })
})
