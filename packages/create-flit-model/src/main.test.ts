import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { temporaryFolder } from './testing/temporary-folder.ts'

const main = fileURLToPath(new URL('./main.js', import.meta.url))

function flit(folder: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8' })
}

it('makes a package without a terminal, and says what to do next', () => {
  const folder = temporaryFolder()
  const { status, stdout, stderr } = flit(folder, 'churn', '--yes')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('churn: the package model-churn with the model shared.churn, of the template.')
  expect(readdirSync(folder)).toEqual(['churn'])
})

it('asks nothing where there is no terminal, and says what to do', () => {
  const folder = temporaryFolder()
  const { status, stderr } = flit(folder, 'churn')
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^error FLIT_USAGE: .*\n {2}what to do: Add --yes/)])
  expect(readdirSync(folder)).toEqual([])
})

it('shows its help and its version, and ends with 1 where it fails', () => {
  const folder = temporaryFolder()
  expect(flit(folder, '--help').stdout).toContain('npm create flit-model')
  expect(flit(folder, '--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  const { status, stderr } = flit(folder, '--yes', '--from', 'none.onnx')
  expect([status, stderr]).toEqual([1, expect.stringContaining('error FLIT_FILE_UNREADABLE: none.onnx')])
})
