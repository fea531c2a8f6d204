import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { application } from '../testing/application.ts'
import { flit } from '../testing/flit.ts'
import { rulePackage } from '../testing/rule-package.ts'

const packages = {
  'model-rule': rulePackage(),
  misnamed: rulePackage({ id: 'Bad', name: 'misnamed' }),
  broken: rulePackage({ id: 'bnpl.broken', name: 'broken', entry: "throw new RangeError('at import')" }),
}

describe('flit doctor', () => {
  it('says first how many problems there are, then what was refused, why, and what to do', async () => {
    const dir = application(packages)
    const { status, stdout, stderr } = await flit(['doctor'], { cwd: dir })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const lines = stdout.split('\n')
    expect(lines[0]).toBe('problems: 2')
    expect(lines[1]).toBe(`  FLIT_MANIFEST_INVALID  ${join(dir, 'node_modules/misnamed')}`)
    expect(lines[2]).toContain("'flitModel.id' has to be the model id")
    expect(lines[3]).toContain('what to do: ')
    expect(lines[4]).toBe(`  FLIT_LOAD_FAILED  ${join(dir, 'node_modules/broken')}`)
    expect(lines[5]).toContain('at import')
    expect(lines.slice(8)).toEqual([
      'models that load: 1',
      `  bnpl.rule@1.0.0  ${join(dir, 'node_modules/model-rule')}`,
      '',
      'folders that were searched: 1',
      `  ${join(dir, 'node_modules')}`,
      '',
    ])
  })

  it('says the same as JSON', async () => {
    const dir = application(packages)
    const { stdout } = await flit(['doctor', '--json'], { cwd: dir })
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          path: join(dir, 'node_modules/misnamed'),
          error: expect.objectContaining({ code: 'FLIT_MANIFEST_INVALID', remedy: expect.any(String) }),
        },
        { path: join(dir, 'node_modules/broken'), error: expect.objectContaining({ code: 'FLIT_LOAD_FAILED' }) },
      ],
      models: [expect.objectContaining({ id: 'bnpl.rule' })],
      roots: [join(dir, 'node_modules')],
    })
  })

  it('finds nothing to say of an application without models', async () => {
    const { status, stdout } = await flit(['doctor'], { cwd: application({}) })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^problems: 0\n\nmodels that load: 0\n\nfolders that were searched: 0\n {2}neither \. nor/)
  })
})
