import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

function bench(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'main.js'), ...args], { encoding: 'utf8' })
}

test('--help lists the benches', () => {
  const { status, stdout } = bench('--help')
  expect(status).toBe(0)
  expect(stdout).toContain('\n  runtime  ')
})

test('--plot is a usage mistake for a bench that cannot be drawn', () => {
  const { status, stderr } = bench('discovery', '--plot', 'plot.svg')
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'Only these benches can be drawn: tabular-scaling\n' })
})

test.each([['no-such-bench'], ['--no-such-option'], ['runtime', 'runtime']])(
  '%s is a usage mistake, whose answer is the list of benches',
  (...args) => {
    const { status, stdout, stderr } = bench(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('\n  runtime  ')
  },
)

test('the runtime is measured with real models, and --json prints one object and nothing else', () => {
  const { status, stdout, stderr } = bench('runtime', '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { results } = JSON.parse(stdout)
  expect(results).toMatchObject([
    { id: 'validated-row', goal: '<= 1.15', value: expect.any(Number), met: expect.any(Boolean) },
    { id: 'encode-1000', goal: '< 1', value: expect.any(Number), met: expect.any(Boolean) },
  ])
}, 120_000)
