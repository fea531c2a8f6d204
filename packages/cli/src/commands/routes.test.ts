import { describe, expect, it } from 'vitest'
import { application, write } from '../testing/application.ts'
import { flit } from '../testing/flit.ts'
import { rulePackage } from '../testing/rule-package.ts'

const risk = {
  champion: 'bnpl.rule@^1',
  challengers: { next: { model: 'bnpl.rule@2', share: 0.1 } },
  shadows: { dark: { model: 'bnpl.rule', sample: 0.5 } },
  fallback: { outcome: 'refer', reason: 'A person looks at it.' },
}

function configured(route: object): string {
  const dir = application({ 'model-rule': rulePackage({ version: '2.1.0' }), 'rule-v1': rulePackage() })
  write(dir, { 'flit.config.json': { trust: {}, routes: { 'bnpl.risk': route } } })
  return dir
}

describe('flit routes', () => {
  it('says what answers which route, by which version', async () => {
    const { status, stdout, stderr } = await flit(['routes'], { cwd: configured(risk) })
    expect(status).toBe(0)
    expect(stdout.split('\n')).toEqual([
      'bnpl.risk\tchampion\tall others\tbnpl.rule@1.0.0\tbnpl.rule@^1',
      'bnpl.risk\tnext\t10 % of the units\tbnpl.rule@2.1.0\tbnpl.rule@2',
      'bnpl.risk\tdark\tnobody: it sees 50 %\tbnpl.rule@2.1.0\tbnpl.rule',
      'bnpl.risk\tfallback\twhere no model does\toutcome refer\t',
      '',
    ])
    expect(stderr).toMatch(/^Configuration [0-9a-f]{16}: each model answers its golden rows\.\n$/)
  })

  it('says the same as JSON, of a file that is named', async () => {
    const dir = configured(risk)
    write(dir, { 'next.yaml': 'routes: { bnpl.risk: { champion: bnpl.rule } }' })
    const { stdout } = await flit(['routes', '--config', 'next.yaml', '--json'], { cwd: dir })
    const { configuration, routes } = JSON.parse(stdout)
    expect(configuration).toMatch(/^[0-9a-f]{16}$/)
    expect(routes).toMatchObject([{ route: 'bnpl.risk', champion: { version: '2.1.0' }, challengers: [] }])
  })

  it.each([
    [{ ...risk, champion: 'bnpl.rule@^3' }, 'FLIT_CONFIGURATION_INVALID', "npm install 'model-rule@^3'"],
    [{ ...risk, killswitch: true }, 'FLIT_CONFIGURATION_INVALID', 'routes.bnpl.risk.killswitch'],
  ])('fails where an application would refuse it', async (route, code, text) => {
    const dir = configured(route)
    write(dir, { 'node_modules/.package-lock.json': {} })
    const { status, stdout, stderr } = await flit(['routes'], { cwd: dir })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(code)
    expect(stderr).toContain(text)
  })
})
