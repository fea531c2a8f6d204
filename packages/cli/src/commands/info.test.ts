import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { application } from '../testing/application.ts'
import { flit } from '../testing/flit.ts'
import { rulePackage, signature } from '../testing/rule-package.ts'

const card = { manifest: { card: 'CARD.md' } }
const installed = () => application({ 'model-rule': { ...rulePackage(card), 'CARD.md': '# A rule of thumb' } })

describe('flit info', () => {
  it('says what the model is, what it takes, and what it answers', async () => {
    const dir = installed()
    const { status, stdout } = await flit(['info', 'bnpl.rule@^1'], { cwd: dir })
    expect(status).toBe(0)
    expect(stdout.split('\n')).toEqual([
      'bnpl.rule 1.0.0',
      'A rule of thumb.',
      '',
      'task     binary-classification',
      'runs on  its own code',
      'package  model-rule',
      `path     ${join(dir, 'node_modules/model-rule')}`,
      `card     ${join(dir, 'node_modules/model-rule/CARD.md')}`,
      expect.stringMatching(/^sha256 {3}[0-9a-f]{64}$/),
      '',
      'inputs',
      '  name     type     unit  allowed      may be missing  description',
      '  price    number   EUR   ≥ 0          no              what the goods cost',
      '  months   integer                     no',
      '  income   number   EUR                yes',
      '  home     string         owner, rent  yes',
      '  records  boolean                     no',
      '',
      'outputs',
      '  name         type    allowed  may be missing',
      '  probability  number  0 to 1   no',
      '',
      'parameters',
      '  name   type    may be missing  default',
      '  scale  number  yes             1000',
      '',
      'example',
      '  {"price":100,"months":12,"income":50,"home":"rent","records":false}',
      '  {"probability":0.1}',
      '',
    ])
  })

  it('says the same as JSON, with the whole signature', async () => {
    const { stdout } = await flit(['info', 'bnpl.rule', '--json'], { cwd: installed() })
    expect(JSON.parse(stdout)).toMatchObject({ id: 'bnpl.rule', version: '1.0.0', package: 'model-rule', signature })
  })

  it('says of a model that is code that it has no plan', async () => {
    const dir = installed()
    const { stdout } = await flit(['info', 'bnpl.rule', '--plan'], { cwd: dir })
    expect(stdout).toMatch(/\nplan\n {2}its runtime does not say\n$/)
    expect(JSON.parse((await flit(['info', 'bnpl.rule', '--plan', '--json'], { cwd: dir })).stdout)).toMatchObject({
      plan: [],
    })
  })
})
