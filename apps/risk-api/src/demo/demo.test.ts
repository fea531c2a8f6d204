import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { patient } from '../testing/patient.ts'

function startDemo() {
  const main = fileURLToPath(new URL('./main.js', import.meta.url))
  const demo = spawn(process.execPath, [main, '--quick'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(demo, 'exit')
  onTestFinished(async () => {
    demo.kill()
    await exited
  })
  return { demo, exited }
}

it('shows what it promises, and ends by itself', async () => {
  const { demo, exited } = startDemo()
  const output = await text(demo.stdout)
  expect(await exited).toEqual([0, null])
  expect(output).toMatch(/✓ the challenger '\w+' ramped to 25 %/)
  expect(output).toMatch(/✓ a bad challenger was taken back by its guardrail \(approvalRate\)/)
  expect(output).toMatch(/✓ 2 live switches: [1-9]\d* requests, 0 failed/)
  expect(output).toMatch(/✓ \S+ was upgraded from 1.0.0 to 1.1.0/)
  expect(output).toMatch(/[1-9]\d* records, findings: 0/)
  expect(output).toMatch(/[1-9]\d* identical\n/)
  expect(output).toMatch(/neural \(\S+\) beside the champion \(\S+\): .+\n/)
  const [, page = ''] = /The whole report, with plots: (\S+)/.exec(output) ?? []
  expect(readFileSync(page, 'utf8')).toContain('<h2 id="section-1">What it says</h2>')
  expect(output).toMatch(/[1-9]\d* purchases were decided, [1-9]\d* outcomes came, and 0 requests failed/)
})

it('ends everything that it started where it is interrupted', async () => {
  const { demo, exited } = startDemo()
  let output = ''
  demo.stdout.on('data', (data) => {
    output += data
  })
  await expect.poll(() => output, patient).toContain('2. A challenger')
  demo.kill('SIGINT')
  expect(await exited).toEqual([130, null])
  const [, pid, folder] = /process (\d+) on \S+, in (\S+)\./.exec(output) ?? []
  expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH')
  expect(existsSync(String(folder))).toBe(false)
})
