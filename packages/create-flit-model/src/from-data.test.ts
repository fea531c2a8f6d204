import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assertGolden, checkPackage, createRegistry } from '@flit-ml/core'
import { training } from '@flit-ml/datasets'
import { expect, it } from 'vitest'
import { complete } from './arguments/complete.ts'
import { readArguments } from './arguments/read-arguments.ts'
import { createUnfitted } from './create-unfitted.ts'
import { isUnfitted } from './request.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { writeCsv } from './testing/write-csv.ts'

const { rows, labels } = training('credit-data')
const data = rows.map((row, at) => ({
  customer: `customer ${at}`,
  ...row,
  isNew: at % 3 === 0,
  outcome: labels[at] === 1 ? 'bad' : 'good',
}))

const folderOf = (name: string): string => dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))

/** What was said, with `--yes`. */
async function create(folder: string, ...flags: readonly string[]): Promise<string> {
  const request = complete(readArguments([folder, ...flags]))
  if (!isUnfitted(request)) throw new Error('no trainer')
  return createUnfitted(request)
}

/** Installs what the package names, and runs the command that was said. */
function trainAsSaid(folder: string, said: string): string {
  for (const name of ['@flit-ml/trainer-linear', '@flit-ml/runtime-tabular', '@flit-ml/spec']) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
    symlinkSync(folderOf(name), join(folder, 'node_modules', name), 'junction')
  }
  const [, command = ''] = /npx flit (.*)/.exec(said) ?? []
  const main = join(folderOf('@flit-ml/cli'), 'dist/main.js')
  const { status, stderr } = spawnSync(process.execPath, [main, ...command.split(' ')], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  return stderr
}

it.each<[string, string, readonly string[]]>([
  ['a classifier', 'outcome', ['--positive bad', '--label outcome']],
  ['a regression', 'price', ['--label price']],
])('data and a trainer become %s, by the one command that is said', async (_, label, options) => {
  const root = temporaryFolder()
  const csv = writeCsv(join(root, 'data.csv'), data)
  const folder = join(root, 'risk')
  const said = await create(folder, '--trainer', 'linear', '--csv', csv, '--label', label)
  for (const option of [...options, '--data ../data.csv', '--ignore-unknown']) expect(said).toContain(option)
  expect(said).toContain('customer: no value, or too many texts for categories: no inputs.')

  const { input } = JSON.parse(readFileSync(join(folder, 'model/signature.json'), 'utf8'))
  expect(Object.keys(input.properties)).not.toContain(label)
  expect(input.properties.isNew).toEqual({ type: 'boolean' })
  expect(input.properties.income).toEqual({ type: ['number', 'null'] })
  expect(input.properties.records).toEqual({ type: 'string', enum: ['no', 'yes'] })

  expect(trainAsSaid(folder, said)).toContain('fold 5 of 5')
  expect(await checkPackage(folder)).toEqual([])
  await using registry = createRegistry({ packages: [folder], trust: {} })
  await assertGolden(await registry.getCachedModel('shared.risk'))
})

it.each<[string, readonly string[]]>([
  ['no label', ['--trainer', 'linear', '--csv', 'data.csv']],
  ['no data', ['--trainer', 'linear', '--label', 'outcome']],
  ['a model that is there', ['--trainer', 'linear', '--from', 'a.onnx', '--csv', 'a', '--label', 'b']],
  ['no such trainer', ['--trainer', 'quadratic', '--csv', 'a', '--label', 'b']],
])('refuses %s', async (_, flags) => {
  await expect(create('unmade', ...flags)).rejects.toMatchObject({ code: 'FLIT_USAGE' })
})

it.each([
  ['no column to learn from', 'outcome\n1\n0\n', "has no column besides 'outcome' that can be an input"],
  ['one class', 'a,outcome\n1,good\n2,good\n', "The column 'outcome' has one value: good."],
  ['no label', 'a,outcome\n1,\n2,\n', "The column 'outcome' has no value."],
])('refuses data with %s', async (_, text, problem) => {
  const csv = join(temporaryFolder(), 'data.csv')
  writeFileSync(csv, text)
  const made = create('unmade', '--trainer', 'linear', '--csv', csv, '--label', 'outcome')
  await expect(made).rejects.toMatchObject({ code: 'FLIT_USAGE', problem: expect.stringContaining(problem) })
})

it('refuses a label that is none', async () => {
  const csv = writeCsv(join(temporaryFolder(), 'data.csv'), data)
  for (const label of ['result', 'home']) {
    const made = create('unmade', '--trainer', 'linear', '--csv', csv, '--label', label)
    await expect(made).rejects.toMatchObject({ code: 'FLIT_USAGE', details: { argument: '--label' } })
  }
})
