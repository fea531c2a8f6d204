import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { application, write } from '../testing/application.ts'
import { flit } from '../testing/flit.ts'
import { rulePackage } from '../testing/rule-package.ts'

const packages = {
  'model-rule': rulePackage(),
  'model-rule-next': rulePackage({ version: '2.0.0' }),
  other: rulePackage({ id: 'shared.other', name: 'other' }),
}
const lines = [
  'bnpl.rule\t2.0.0\tbinary-classification\tits own code\tmodel-rule',
  'bnpl.rule\t1.0.0\tbinary-classification\tits own code\tmodel-rule',
  'shared.other\t1.0.0\tbinary-classification\tits own code\tother',
]

describe('flit list', () => {
  it('prints a line of cells for each model in a pipe', async () => {
    const { status, stdout, stderr } = await flit(['list'], { cwd: application(packages) })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.split('\n')).toEqual([...lines, ''])
  })

  it('prints the models of one domain, of the application in another folder', async () => {
    const dir = application(packages)
    const { stdout } = await flit(['list', '--domain', 'shared', '--dir', dir], { cwd: '/' })
    expect(stdout).toBe(`${lines[2]}\n`)
  })

  it('prints what is known of the models as JSON', async () => {
    const dir = application(packages)
    const { stdout } = await flit(['list', '--json', '--domain', 'shared'], { cwd: dir })
    expect(JSON.parse(stdout)).toEqual([
      {
        id: 'shared.other',
        version: '1.0.0',
        reference: 'shared.other@1.0.0',
        domain: 'shared',
        task: 'binary-classification',
        description: 'A rule of thumb.',
        package: 'other',
        path: join(dir, 'node_modules/other'),
      },
    ])
  })

  it('says where it looked and what to do where nothing is installed', async () => {
    const dir = application({ 'no-model': { 'package.json': { name: 'no-model', version: '1.0.0' } } })
    write(dir, { 'node_modules/.package-lock.json': {} })
    const { status, stdout, stderr } = await flit(['list'], { cwd: dir })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr.split('\n')).toEqual([
      'No model is installed. Nothing that is installed is a model: install a package that is.',
      `Searched: ${join(dir, 'node_modules')}. Package manager: npm.`,
      '',
    ])
    expect((await flit(['list', '--json'], { cwd: dir })).stdout).toBe('[]\n')
  })

  it('says what is likeliest where a dependency is not installed, or everything is refused', async () => {
    const dir = application({})
    write(dir, { 'package.json': { dependencies: { 'model-rule': '1' } }, 'node_modules/.yarn-state.yml': '' })
    const missing = await flit(['list'], { cwd: dir })
    expect(missing.stderr).toContain('Declared and not installed are model-rule: run `yarn install`.\n')
    const refused = await flit(['list'], { cwd: application({ bad: rulePackage({ id: 'Bad' }) }) })
    expect(refused.stderr).toMatch(/^No model is installed\. All that were found are refused\.\n/)
    expect(refused.stderr).toContain("Refused: 1. 'flit doctor' says what, why, and what to do.\n")
    const nowhere = await flit(['list'], { cwd: application({}) })
    expect(nowhere.stderr).toMatch(/^No model is installed\. There is no node_modules from .*\n$/)
  })

  it('says which domains there are where the one that is asked for has no model', async () => {
    const { status, stderr } = await flit(['list', '--domain', 'logistics'], { cwd: application(packages) })
    expect(status).toBe(0)
    expect(stderr).toBe("No model of the domain 'logistics' is installed. Domains: bnpl, shared.\n")
  })

  it('says that something was refused', async () => {
    const { stdout, stderr } = await flit(['list'], {
      cwd: application({ ...packages, bad: rulePackage({ id: 'Bad' }) }),
    })
    expect(stdout.split('\n')).toEqual([...lines, ''])
    expect(stderr).toBe("Refused: 1. 'flit doctor' says what, why, and what to do.\n")
  })
})
