import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convert } from '@flit-ml/convert'
import { expect, it } from 'vitest'
import { inputTable } from './package/input-table.ts'
import { create } from './testing/create.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const url = import.meta.resolve('@flit-ml/model-template/package.json')
const template = (path: string): Buffer => readFileSync(fileURLToPath(new URL(path, url)))

// The test of the template, as a package has it.
await import(new URL('model.test.js', url).href)

it("the template's model is what the converter makes of these weights", () => {
  const weights = {
    pre: {
      num: ['amount', 'income'],
      median: [null, 1800],
      mean: [1000, 2000],
      scale: [800, 900],
      cat: [{ name: 'home', values: ['owner', 'rent', 'other'] }],
    },
    layers: [{ W: [[0.5], [-0.75], [-0.25], [0.25], [0.125]], b: [-1.5] }],
  }
  const { onnx, encoding } = convert(new TextEncoder().encode(JSON.stringify(weights)))
  expect(Buffer.from(onnx).equals(template('model/model.onnx'))).toBe(true)
  expect(JSON.parse(String(template('model/signature.json'))).encoding).toEqual(encoding)
})

it("the template's README has the table that the generator writes", () => {
  expect(String(template('README.md'))).toContain(
    inputTable(JSON.parse(String(template('model/signature.json'))).input),
  )
})

it('every name of the template becomes that of the package, and all else stays', async () => {
  const made = join(temporaryFolder(), 'Model-Churn 2')
  const { manifest } = await create(made, '--name', '@team/churn', '--description', 'Who leaves: all or $& none.')
  const {
    name,
    private: isPrivate,
    flitModel,
    description,
  } = JSON.parse(readFileSync(join(made, 'package.json'), 'utf8'))
  expect([name, isPrivate, flitModel.id, description]).toEqual([
    '@team/churn',
    undefined,
    'shared.churn-2',
    'Who leaves: all or $& none.',
  ])
  const readme = readFileSync(join(made, 'README.md'), 'utf8')
  expect(readme).toContain(
    '`shared.churn-2`: Who leaves: all or $& none.\n\n```sh\nnpm install @flit-ml/core @team/churn',
  )
  expect(readme).not.toMatch(/template|my-domain|<!--/)
  const original = JSON.parse(String(template('package.json'))).flitModel
  expect(manifest.flitModel).toEqual({ ...original, id: 'shared.churn-2' })
  for (const file of ['model/model.onnx', 'model/golden.json', 'model.test.js']) {
    expect(readFileSync(join(made, file)).equals(template(file))).toBe(true)
  }
  expect(readFileSync(join(made, '.gitignore')).equals(template('standalone/.gitignore'))).toBe(true)
})
