import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readOracle } from '@flit-ml/oracles'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { publish } from '../local-registry/publish.ts'
import { publishWithDependencies } from '../local-registry/publish-with-dependencies.ts'
import { type LocalRegistry, startLocalRegistry } from '../local-registry/start-local-registry.ts'
import { askApplication } from '../matrix/ask-application.ts'
import { npm as npmApplication } from '../matrix/package-managers/npm.ts'
import { pnpm as pnpmApplication } from '../matrix/package-managers/pnpm.ts'
import { writeProject } from '../matrix/write-project.ts'
import { root } from '../root.ts'
import { createModel, npm, pnpm } from './made-package.ts'

const oracle = 'packages/oracles/fixtures/credit_data/xgb100_missing'
const folder = mkdtempSync(join(tmpdir(), 'flit-create-'))
const cache = join(folder, 'cache')
let registry: LocalRegistry

beforeAll(async () => {
  registry = await startLocalRegistry(['@flit-ml/*', '@made/*', 'create-flit-model'])
  const used = ['create-flit-model', '@flit-ml/core', '@flit-ml/cli', '@flit-ml/testkit']
  await publishWithDependencies(registry.url, used, inject('packedPackages'))
})

afterAll(async () => {
  await registry[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

/** Writes the rows of the source, with categories as texts, as CSV. */
function writeRows(): string {
  const { rows } = readOracle('credit_data/logistic')
  const names = Object.keys(rows[0] ?? {})
  const path = join(folder, 'rows.csv')
  writeFileSync(path, [names.join(','), ...rows.map((row) => names.map((name) => row[name]).join(','))].join('\n'))
  return path
}

function writeFewRows(): string {
  const path = join(folder, 'few.csv')
  writeFileSync(path, 'amount,months,records,home\n900,12,true,rent\n1500,60,false,owner\n300,6,false,other\n')
  return path
}

const template = { source: 'the template', flags: () => [] }
const onnx = {
  source: 'an ONNX graph',
  flags: () => [
    ...['--from', join(root, 'packages/create-flit-model/fixtures/columns.onnx'), '--csv', writeFewRows()],
    ...['--task', 'binary-classification'],
  ],
}
const regression = {
  source: 'an ONNX graph that answers a value',
  flags: () => ['--from', join(root, 'packages/create-flit-model/fixtures/two_outputs.onnx'), '--output', 'price'],
}
const xgboost = {
  source: "XGBoost's JSON",
  flags: () => [
    ...['--from', join(root, `${oracle}.json`), '--csv', writeRows()],
    ...['--expected', join(root, `${oracle}.pred.csv`), '--expected-column', 'proba'],
  ],
}

describe.each([
  { ...template, name: 'churn', author: npm, application: npmApplication },
  { ...onnx, name: 'graph', author: npm, application: pnpmApplication },
  { ...regression, name: 'price', author: npm, application: npmApplication },
  { ...xgboost, name: 'risk', author: npm, application: npmApplication },
  { ...xgboost, name: 'risk-pnpm', author: pnpm, application: pnpmApplication },
])('a package made of $source, with $author.name', ({ flags, name, author, application }) => {
  it('passes its tests, is published, and predicts in an application', async () => {
    const surroundings = { registry: registry.url, cache }
    const made = join(folder, name)
    const args = [name, '--yes', '--name', `@made/${name}`, ...flags()]
    expect(await createModel(folder, surroundings, args)).toContain(`@made/${name}`)
    await author.install(made, surroundings)
    expect(await author.test(made)).toMatch(/Tests.* passed/)
    await publish(registry.url, made)

    const project = mkdtempSync(join(folder, 'application-'))
    writeProject(project, application, { dependencies: { [`@made/${name}`]: '*' } }, surroundings)
    await application.install(project)
    const { models, predictions, problems } = await askApplication(project, application)
    expect(problems).toEqual([])
    expect(models).toMatchObject([{ id: `shared.${name}`, package: `@made/${name}` }])
    expect(predictions).toHaveLength(1)
    for (const { output, expected } of predictions) {
      expect(Object.keys(output)).toEqual(Object.keys(expected))
      for (const [field, value] of Object.entries(expected)) expect(output[field]).toBeCloseTo(value, 5)
    }
  })
})
