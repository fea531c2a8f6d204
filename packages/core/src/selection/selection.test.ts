import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRegistry } from '../registry/create-registry.ts'
import { codePackage, dataPackage, runtimePackage } from '../testing/packages.ts'
import { temporaryApplication, writeFiles } from '../testing/temporary-application.ts'
import type { TrustPolicy } from './trust-policy.ts'

/** An application that names `risk` and `@team/delay`, and gets `extra` along with them. */
function application(): string {
  const dir = temporaryApplication({
    risk: codePackage({ name: 'risk', version: '1.2.0' }),
    '@team/delay': dataPackage({ name: '@team/delay', id: 'logistics.delay' }),
    extra: codePackage({ name: 'extra', id: 'bnpl.extra' }),
    'constant-runtime': runtimePackage(),
  })
  writeFiles(dir, { 'package.json': { name: 'app', dependencies: { risk: '1', '@team/delay': '1' } } })
  return dir
}

function listed(dir: string, trust?: TrustPolicy): { models: string[]; refused: string[] } {
  const registry = createRegistry({ dir, ...(trust === undefined ? {} : { trust }) })
  return {
    models: registry.listModels().map(({ id }) => id),
    refused: registry
      .problems()
      .map(({ error }) => `${error.code} ${'rule' in error.details ? error.details.rule : ''}`),
  }
}

describe('a trust policy', () => {
  const notAllowed = 'FLIT_NOT_TRUSTED allow, none of whose rules fits'
  it.each<[string, TrustPolicy, string[], string[]]>([
    ['nothing', {}, ['bnpl.extra', 'bnpl.risk', 'logistics.delay'], []],
    ['a scope', { allow: [{ package: '@team/*' }] }, ['logistics.delay'], [notAllowed, notAllowed]],
    ['a domain', { allow: [{ id: 'bnpl.*' }] }, ['bnpl.extra', 'bnpl.risk'], [notAllowed]],
    ['versions', { allow: [{ id: 'bnpl.risk', versions: '^1.2' }] }, ['bnpl.risk'], [notAllowed, notAllowed]],
    ['other versions', { allow: [{ id: 'bnpl.risk', versions: '^2' }] }, [], [notAllowed, notAllowed, notAllowed]],
    ['no package', { allow: [] }, [], [notAllowed, notAllowed, notAllowed]],
    [
      'a denied package',
      { allow: [{ package: '*' }], deny: [{ package: 'ex*a' }] },
      ['bnpl.risk', 'logistics.delay'],
      ['FLIT_NOT_TRUSTED deny {"package":"ex*a"}'],
    ],
    [
      'no code',
      { declarativeOnly: true },
      ['logistics.delay'],
      Array(2).fill('FLIT_NOT_TRUSTED declarativeOnly, and this model is code'),
    ],
    [
      'direct dependencies',
      { directOnly: true },
      ['bnpl.risk', 'logistics.delay'],
      ['FLIT_NOT_TRUSTED directOnly, and the application does not name this package'],
    ],
  ])('takes %s', (_, trust, models, refused) => {
    expect(listed(application(), trust)).toEqual({ models, refused })
  })

  it('stands in flit.config.json, where the code gives none', () => {
    const dir = application()
    writeFiles(dir, { 'flit.config.json': { trust: { allow: [{ id: 'bnpl.risk' }] } } })
    expect(listed(dir).models).toEqual(['bnpl.risk'])
    expect(listed(dir, {}).models).toHaveLength(3)
  })

  it.each([
    ['{', 'FLIT_CONFIGURATION_INVALID', ''],
    ['{ "trsut": {} }', 'FLIT_CONFIGURATION_INVALID', 'trsut'],
    ['{ "trust": { "allow": "@team/*" } }', 'FLIT_CONFIGURATION_INVALID', 'trust.allow'],
    ['{ "trust": { "deny": [{}] } }', 'FLIT_CONFIGURATION_INVALID', 'trust.deny.0'],
    [
      '{ "trust": { "deny": [{ "id": "a.b", "versions": "new" }] } }',
      'FLIT_CONFIGURATION_INVALID',
      'trust.deny.0.versions',
    ],
  ])('is refused as a whole for %s', (text, code, field) => {
    const dir = application()
    writeFileSync(join(dir, 'flit.config.json'), text)
    expect(() => listed(dir)).toThrow(expect.objectContaining({ code, details: expect.objectContaining({ field }) }))
  })
})

describe('one id of several packages', () => {
  const dir = () =>
    temporaryApplication({
      a: codePackage({ name: 'a' }),
      b: codePackage({ name: 'b' }),
      'b-again': codePackage({ name: 'b', version: '2.0.0' }),
    })

  it('is decided by nobody but the application', () => {
    expect(listed(dir())).toEqual({ models: [], refused: Array(3).fill('FLIT_ID_CONFLICT ') })
    const { models, refused } = listed(dir(), { prefer: { 'bnpl.risk': 'b' } })
    expect(models).toEqual(['bnpl.risk', 'bnpl.risk'])
    expect(refused).toEqual(['FLIT_NOT_TRUSTED prefer { "bnpl.risk": "b" }'])
  })
})

describe('ids that look alike', () => {
  it.each([
    ['bnpl.risk-1', 'bnpl.risk-l'],
    ['bnpl.risk-0', 'bnpl.risk-o'],
    ['bnpl.risk_a', 'bnpl.risk-a'],
    ['bnpl.churn', 'bnpl.chum'],
  ])('%s and %s are refused, unless both are named', (a, b) => {
    const dir = temporaryApplication({ a: codePackage({ name: 'a', id: a }), b: codePackage({ name: 'b', id: b }) })
    expect(listed(dir)).toEqual({ models: [], refused: ['FLIT_ID_LOOKALIKE ', 'FLIT_ID_LOOKALIKE '] })
    expect(listed(dir, { prefer: { [a]: 'a', [b]: 'b' } }).models).toHaveLength(2)
  })

  it.each(['bnpl.Risk', 'bnpl.r\u0456sk', 'bnpl.\uFF52isk', 'bnpl.ri\u0073\u0301k'])(
    '%s is refused for its letters',
    (id) => {
      const dir = temporaryApplication({ a: codePackage({ id }) })
      expect(listed(dir)).toEqual({ models: [], refused: ['FLIT_MANIFEST_INVALID '] })
    },
  )
})

describe('a model that is data, and runs a script when it is installed', () => {
  const withScript = () => {
    const files = dataPackage()
    const packageJson = files['package.json'] as object
    return temporaryApplication({
      m: { ...files, 'package.json': { ...packageJson, scripts: { postinstall: 'node x.js' } } },
    })
  }

  it('is reported, and refused where the policy says so', () => {
    expect(listed(withScript())).toEqual({ models: ['bnpl.risk'], refused: ['FLIT_INSTALL_SCRIPT '] })
    const rule = 'noInstallScripts, and its package runs a script when installed'
    expect(listed(withScript(), { noInstallScripts: true })).toEqual({
      models: [],
      refused: [`FLIT_NOT_TRUSTED ${rule}`],
    })
  })
})
