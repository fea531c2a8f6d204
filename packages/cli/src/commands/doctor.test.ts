import { createHash } from 'node:crypto'
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
      'searched:',
      `  ${join(dir, 'node_modules')}`,
      'package manager: unknown',
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
      packageManager: 'unknown',
    })
  })

  it('finds nothing to say of an application without models', async () => {
    const { status, stdout } = await flit(['doctor'], { cwd: application({}) })
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^problems: 0\n\nmodels that load: 0\n {2}There is no node_modules from .*\n\nsearched: nowhere/,
    )
  })

  it('names the cause where the problem does not', async () => {
    const runtime = {
      'package.json': { name: 'rule-runtime', version: '1.0.0', exports: './index.js', type: 'module' },
    }
    const artifact = { path: 'model.bin', sha256: createHash('sha256').update('graph').digest('hex') }
    const manifest = { entry: undefined, runtime: 'rule-runtime', artifact }
    const dir = application({
      'model-rule': { ...rulePackage({ manifest }), 'model.bin': 'graph' },
      'rule-runtime': { ...runtime, 'index.js': "throw new RangeError('no such engine')" },
    })
    const { stdout } = await flit(['doctor'], { cwd: dir })
    expect(stdout).toContain('    cause: no such engine\n')
    const { problems } = JSON.parse((await flit(['doctor', '--json'], { cwd: dir })).stdout)
    expect(problems).toEqual([
      {
        path: expect.any(String),
        error: expect.objectContaining({ code: 'FLIT_RUNTIME_NOT_FOUND', cause: 'no such engine' }),
      },
    ])
  })

  it('--strict fails on any problem, and says the same', async () => {
    const cwd = application(packages)
    const { stdout } = await flit(['doctor'], { cwd })
    expect(await flit(['doctor', '--strict'], { cwd })).toEqual({
      status: 1,
      stdout,
      stderr: 'error FLIT_PROBLEMS_FOUND: There are 2 problems.\n  what to do: Each says above what to do.\n',
    })
    const asJson = await flit(['doctor', '--strict', '--json'], { cwd })
    expect(asJson.status).toBe(1)
    expect(JSON.parse(asJson.stdout).problems).toHaveLength(2)
    expect(JSON.parse(asJson.stderr).error).toMatchObject({ code: 'FLIT_PROBLEMS_FOUND', details: { problems: 2 } })
  })

  it('--strict succeeds where there is none', async () => {
    expect(await flit(['doctor', '--strict'], { cwd: application() })).toMatchObject({ status: 0, stderr: '' })
  })
})
