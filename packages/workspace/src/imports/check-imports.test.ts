import { describe, expect, it } from 'vitest'
import { root } from '../root.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { writeFiles } from '../testing/write-files.ts'
import { readWorkspace } from '../workspace.ts'
import { checkImports } from './check-imports.ts'
import { showViolation } from './violation.ts'

const core = {
  dependencies: { '@flit-ml/spec': 'workspace:^', semver: '^7.0.0' },
  devDependencies: { sinon: '^1.0.0' },
}

/** What is found in a workspace of a core and a spec, to which these files are added. */
function check(files: Readonly<Record<string, string | object>>, manifest: object = core): string[] {
  const folder = temporaryFolder()
  writeFiles(folder, {
    'package.json': { name: 'root', private: true, devDependencies: { vitest: '^5.0.0' } },
    'pnpm-workspace.yaml': 'packages: [packages/*, packages/models/*, packages/runtimes/*, apps/*]',
    'packages/core/package.json': { name: '@flit-ml/core', version: '1.0.0', ...manifest },
    'packages/spec/package.json': { name: '@flit-ml/spec', version: '1.0.0' },
    ...files,
  })
  return checkImports(readWorkspace(folder)).map(showViolation)
}

const inSource = (source: string): string[] => check({ 'packages/core/src/a.ts': source })
const inTest = (source: string): string[] => check({ 'packages/core/src/a.test.ts': source })

describe('this repository', () => {
  it('follows the arrows', () => {
    expect(checkImports(readWorkspace(root)).map(showViolation)).toEqual([])
  })
})

describe('an import against the arrows', () => {
  const model = '@flit-ml/model-xgboost-risk'

  it.each([
    ['static', `import model from '${model}'`],
    ['for its effect', `import '${model}'`],
    ['of types', `import type { Model } from '${model}'`],
    ['dynamic', `const model = await import('${model}')`],
    ['of a type, in place', `export type Model = typeof import('${model}')`],
    ['re-exported', `export { model } from '${model}'`],
    ['re-exported as a type', `export type { Model } from '${model}'`],
    ['re-exported whole', `export * from '${model}'`],
    ['by require', `import model = require('${model}')`],
    ['of a path within', `import card from '${model}/card.json'`],
  ])('is found: %s', (_, source) => {
    expect(inSource(`\n// A model:\n${source}`)).toEqual([`packages/core/src/a.ts:3: core must not import ${model}`])
  })

  it('is found in a test too', () => {
    expect(inTest(`import '${model}'`)).toEqual([`packages/core/src/a.test.ts:1: core must not import ${model}`])
  })

  it('is found of a model that imports the core, or another model', () => {
    const found = check({
      'packages/models/risk/package.json': { name: '@flit-ml/model-risk', version: '1.0.0' },
      'packages/models/risk/src/a.ts': `import '@flit-ml/core'\nimport '@flit-ml/model-other'\nimport '@flit-ml/testkit'`,
    })
    expect(found).toEqual([
      'packages/models/risk/src/a.ts:1: model-risk must not import @flit-ml/core',
      'packages/models/risk/src/a.ts:2: model-risk must not import @flit-ml/model-other',
      'packages/models/risk/src/a.ts:3: model-risk must not import @flit-ml/testkit, save in its tests',
    ])
  })

  it.each(['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies'])(
    'is found in %s',
    (field) => {
      expect(check({}, { [field]: { [model]: 'workspace:^' } })).toEqual([
        `packages/core/package.json:5: ${model} must not stand in ${field} of core`,
      ])
    },
  )

  it('is found where a peer is listed among the dependencies', () => {
    const manifest = { name: '@flit-ml/model-risk', version: '1.0.0', dependencies: { '@flit-ml/spec': 'workspace:^' } }
    expect(check({ 'packages/models/risk/package.json': manifest })).toEqual([
      'packages/models/risk/package.json:5: @flit-ml/spec must not stand in dependencies of model-risk',
    ])
  })

  it('is found of a package that the table does not name', () => {
    expect(check({ 'packages/extra/package.json': { name: '@flit-ml/extra', version: '1.0.0' } })).toEqual([
      'packages/extra/package.json:1: the table of arrows does not name this package',
    ])
  })
})

describe('an import of what is not installed with the package', () => {
  it('is found where package.json does not list it', () => {
    expect(inSource(`import { parse } from 'yaml'`)).toEqual([
      'packages/core/src/a.ts:1: yaml is not among the dependencies in package.json',
    ])
    expect(inTest(`import { parse } from 'yaml'`)).toHaveLength(1)
  })

  it.each(['sinon', 'vitest'])('is found in a source where %s is a devDependency', (dependency) => {
    expect(inSource(`import '${dependency}'`)).toEqual([
      `packages/core/src/a.ts:1: ${dependency} is a devDependency, which only tests may import`,
    ])
    expect(inTest(`import '${dependency}'`)).toEqual([])
  })

  it('is found where a path leaves the package', () => {
    expect(inSource(`import '../../spec/src/model.ts'`)).toEqual([
      `packages/core/src/a.ts:1: '../../spec/src/model.ts' leaves the package`,
    ])
  })
})

describe('what the build makes a part of a package', () => {
  const found = (field: string) =>
    check({
      'packages/runtimes/tabular/package.json': {
        name: '@flit-ml/runtime-tabular',
        version: '1.0.0',
        [field]: { '@flit-ml/encode': 'workspace:^' },
      },
      'packages/runtimes/tabular/src/a.ts': `import '@flit-ml/encode'`,
    })

  it('is a devDependency', () => {
    expect(found('devDependencies')).toEqual([])
    expect(found('dependencies')).toEqual([
      'packages/runtimes/tabular/package.json:5: @flit-ml/encode must not stand in dependencies of runtime-tabular',
    ])
  })
})

describe('a cycle', () => {
  it('is found among the files of a package', () => {
    const found = check({
      'packages/core/src/a.ts': `import './b.ts'`,
      'packages/core/src/b.ts': `export * from './c.ts'`,
      'packages/core/src/c.ts': `await import('./b.ts')`,
    })
    const [b, c] = ['packages/core/src/b.ts', 'packages/core/src/c.ts']
    expect(found).toEqual([`${b}:1: imports itself by way of ${c}, ${b}`])
  })

  it('is none where only types go round', () => {
    const files = {
      'packages/core/src/a.ts': `import './b.ts'`,
      'packages/core/src/b.ts': `import type {} from './a.ts'`,
    }
    expect(check(files)).toEqual([])
  })
})

describe('what is allowed', () => {
  it.each([
    `import '@flit-ml/spec'`,
    `import { valid } from 'semver'`,
    `import valid from 'semver/functions/valid.js'`,
    `import { join } from 'node:path'`,
    `import './b.ts'`,
    `const found = await import(process.argv[2] ?? '')`,
    `// import '@flit-ml/model-xgboost-risk'`,
  ])('passes: %s', (source) => {
    expect(inSource(source)).toEqual([])
  })
})
