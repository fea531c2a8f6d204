import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { application, write } from '../testing/application.ts'
import { flit } from '../testing/flit.ts'
import { rulePackage } from '../testing/rule-package.ts'

/** An application with a model, an older version of it under an alias, and a copy that a dependency brought. */
function installed(): string {
  const dir = application({
    'model-rule': rulePackage({ version: '2.0.0' }),
    'rule-v1': rulePackage(),
    other: { 'package.json': { name: 'other', version: '1.0.0' } },
    'other/node_modules/model-rule': rulePackage({ version: '2.0.0' }),
    bad: rulePackage({ id: 'Bad', name: 'bad' }),
  })
  write(dir, { 'node_modules/.package-lock.json': {} })
  return dir
}

describe('flit why', () => {
  it('says of an id which copy answers, which others there are, and where was searched', async () => {
    const dir = installed()
    const modules = join(dir, 'node_modules')
    const { status, stdout, stderr } = await flit(['why', 'bnpl.rule'], { cwd: dir })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.split('\n')).toEqual([
      'bnpl.rule answers',
      `  answers    bnpl.rule@2.0.0 of model-rule  ${modules}/model-rule`,
      expect.stringMatching(/^ {13}\S/),
      `  available  bnpl.rule@1.0.0 of model-rule  ${modules}/rule-v1`,
      expect.stringContaining('bnpl.rule@1.0.0'),
      `  shadowed   bnpl.rule@2.0.0 of model-rule  ${modules}/other/node_modules/model-rule`,
      expect.stringContaining('nearer'),
      '',
      'searched:',
      `  ${modules}`,
      'package manager: npm',
      '',
    ])
  })

  it('says of a package why it is refused, and what to do', async () => {
    const dir = installed()
    const { status, stdout } = await flit(['why', 'bad'], { cwd: dir })
    expect(status).toBe(0)
    const [head, refused, because] = stdout.split('\n')
    expect(head).toBe('bad does not answer')
    expect(refused).toBe(`  refused    ${join(dir, 'node_modules/bad')}`)
    expect(because).toContain("'flitModel.id' has to be the model id")
  })

  it('names the rule of the application by which a model is refused', async () => {
    const dir = installed()
    write(dir, { 'flit.config.json': { trust: { deny: [{ id: 'bnpl.*' }] } } })
    const { stdout } = await flit(['why', 'model-rule'], { cwd: dir })
    expect(stdout).toContain('model-rule does not answer\n')
    expect(stdout).toContain('deny {"id":"bnpl.*"}')
    expect(stdout).toContain("Change 'trust' in flit.config.json")
  })

  it('gives the likeliest cause of what is not found', async () => {
    const dir = installed()
    write(dir, { 'package.json': { devDependencies: { 'model-gone': '1' } } })
    expect((await flit(['why', 'model-gone'], { cwd: dir })).stdout).toContain('among the devDependencies')
    expect((await flit(['why', 'other'], { cwd: dir })).stdout).toContain("has no 'flitModel'")
    expect((await flit(['why', 'model-none'], { cwd: dir })).stdout).toContain('run `npm install model-none`')
  })

  it('finds what isolation hides', async () => {
    const dir = application({ '.pnpm/node_modules/model-rule': rulePackage() })
    const store = join(dir, 'node_modules/.pnpm/node_modules')
    const { stdout } = await flit(['why', 'model-rule'], { cwd: dir })
    expect(stdout).toContain(`model-rule is installed in ${join(store, 'model-rule')} for another package`)
  })

  it('says the same as JSON', async () => {
    const dir = installed()
    const { stdout } = await flit(['why', 'bnpl.rule', '--json'], { cwd: dir })
    const { copies, ...found } = JSON.parse(stdout)
    expect(found).toEqual({ subject: 'bnpl.rule', packageManager: 'npm', roots: [join(dir, 'node_modules')] })
    expect(copies.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['answers', 'available', 'shadowed'])
  })
})
