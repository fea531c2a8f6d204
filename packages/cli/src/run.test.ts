import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { application } from './testing/application.ts'
import { flit, main, startFlit } from './testing/flit.ts'
import { rulePackage } from './testing/rule-package.ts'

describe('the status', () => {
  it.each([
    [['lst'], "unknown command 'lst' (Did you mean list?)"],
    [['list', '--domian', 'bnpl'], "unknown option '--domian' (Did you mean --domain?)"],
    [['list', 'bnpl'], 'too many arguments'],
    [['info'], "missing required argument 'model'"],
    [['convert', 'model.json'], "required option '-o, --out <file>' not specified"],
    [['predict', 'bnpl.rule', '--format', 'xml'], "argument 'xml' is invalid"],
    [['predict', 'bnpl.rule', '--parameters', '[1]'], 'It is no JSON object.'],
  ])('is 2 for the mistake in flit %j', async (args, problem) => {
    const { status, stdout, stderr } = await flit(args, { cwd: application() })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('error FLIT_USAGE: ')
    expect(stderr).toContain(problem)
    expect(stderr).toContain("what to do: 'flit help'")
  })

  it('is 2 without a command, and the help is shown', async () => {
    const { status, stderr } = await flit([], { cwd: application() })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^Usage: flit/)
  })

  it.each([[['--help']], [['help', 'predict']], [['predict', '--help']], [['--version']]])(
    'is 0 for flit %j',
    async (args) => {
      const { status, stdout, stderr } = await flit(args, { cwd: application() })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).not.toBe('')
    },
  )

  it('is 1 for a failure, with its code and what to do, and without a stack', async () => {
    const { status, stdout, stderr } = await flit(['info', 'bnpl.nope'], { cwd: application() })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^error FLIT_MODEL_NOT_FOUND: .*'bnpl\.nope'.*\n {2}what to do: .*\n$/)
  })
})

describe('an error', () => {
  const entry = "throw new RangeError('at import')"
  const broken = () => application({ 'model-rule': rulePackage({ entry }) })

  it('has its stack and its cause where they are asked for', async () => {
    const asked = await flit(['info', 'bnpl.rule', '--verbose'], { cwd: broken() })
    const debugged = await flit(['info', 'bnpl.rule'], { cwd: broken(), env: { FLIT_DEBUG: '1' } })
    for (const { stderr } of [asked, debugged]) {
      expect(stderr).toMatch(/ {4}at .*\.js:\d+/)
      expect(stderr).toContain('RangeError: at import')
    }
  })

  it.each([
    [['info', 'bnpl.rule', '--json'], 1, 'FLIT_LOAD_FAILED'],
    [['--json', 'info', 'bnpl.rule'], 1, 'FLIT_LOAD_FAILED'],
    [['lst', '--json'], 2, 'FLIT_USAGE'],
    [['info', '--nope', '--json'], 2, 'FLIT_USAGE'],
    [['list', '--json', '--dir', 'nowhere'], 1, 'FLIT_FILE_UNREADABLE'],
  ])('is one JSON object for flit %j', async (args, expected, code) => {
    const { status, stdout, stderr } = await flit(args, { cwd: broken() })
    expect({ status, stdout }).toEqual({ status: expected, stdout: '' })
    expect(JSON.parse(stderr)).toEqual({
      error: { code, problem: expect.any(String), remedy: expect.any(String), details: expect.any(Object) },
    })
  })
})

describe('standard output', () => {
  const description = 'A \u001B[31mrule\u001B[0m\u0007 of\nthumb.'

  it.each([[['list']], [['info', 'bnpl.rule']], [['doctor']], [['predict', 'bnpl.rule', '--format', 'csv']]])(
    'has no escape sequence of ours or of a package in a pipe: flit %j',
    async (args) => {
      const cwd = application({ 'model-rule': rulePackage({ description }), other: rulePackage({ id: 'Bad' }) })
      const { stdout, stderr } = await flit(args, { cwd, stdin: 'price,months,records\n\u001B[31m,1,true\n' })
      expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n\t]/u)
    },
  )

  it('has colours where FORCE_COLOR asks for them, but none of a package', async () => {
    const cwd = application({ 'model-rule': rulePackage({ description }) })
    const { stdout } = await flit(['info', 'bnpl.rule'], { cwd, env: { FORCE_COLOR: '1' } })
    expect(stdout).toContain('\u001B[1mbnpl.rule 1.0.0\u001B[22m')
    expect(stdout).toContain('A  [31mrule [0m  of thumb.')
  })

  it('may be closed by its reader, as head does', async () => {
    const cwd = application()
    const child = startFlit(['predict', 'bnpl.rule', '--format', 'ndjson'], { cwd })
    const row = `${JSON.stringify({ price: 1, months: 1, records: true })}\n`
    child.stdin.on('error', () => undefined).end(row.repeat(100_000))
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await once(child, 'close')).toEqual([0, null])
    expect(errors).toBe('')
  })
  it.runIf(existsSync('/dev/full'))('that cannot be written is a failure', async () => {
    const { status, stderr } = spawnSync(process.execPath, [main, 'list'], {
      cwd: application(),
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    })
    expect(stderr).toMatch(/^error FLIT_OUTPUT_UNWRITABLE: standard output cannot be written \(ENOSPC\)/)
    expect(status).toBe(1)
  })
})
