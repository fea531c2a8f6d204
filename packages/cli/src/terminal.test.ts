import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { training } from '@flit-ml/datasets'
import { describe, expect, it } from 'vitest'
import { application, write } from './testing/application.ts'
import { creditWorkspace, csvOf } from './testing/credit-package.ts'
import { main } from './testing/flit.ts'
import { rulePackage } from './testing/rule-package.ts'

const script = '/usr/bin/script'
const control = '\u001B'

/** What a terminal of 100 columns receives. */
function onTerminal(args: string, cwd: string, env: NodeJS.ProcessEnv = {}): string {
  const { CI: _, FORCE_COLOR: __, NO_COLOR: ___, ...inherited } = process.env
  return spawnSync(script, ['-qec', `stty cols 100; "${process.execPath}" "${main}" ${args}`, '/dev/null'], {
    cwd,
    env: { ...inherited, TERM: 'xterm', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  }).stdout.replaceAll('\r\n', '\n')
}

describe.runIf(process.platform === 'linux' && existsSync(script))('on a terminal', () => {
  it('models are listed by domain', () => {
    const cwd = application({ a: rulePackage(), b: rulePackage({ id: 'shared.other', name: 'b', version: '10.0.0' }) })
    const coloured = onTerminal('list', cwd)
    expect(coloured).toContain(`${control}[36mbnpl${control}[39m`)
    expect(stripVTControlCharacters(coloured).split('\n')).toEqual([
      '  model         version  task                   runs on       package',
      'bnpl',
      '  bnpl.rule     1.0.0    binary-classification  its own code  model-rule',
      'shared',
      '  shared.other  10.0.0   binary-classification  its own code  b',
      '',
    ])
    expect(onTerminal('list', cwd, { NO_COLOR: '1' })).not.toContain(control)
  })

  it('answers are a table', () => {
    const cwd = application()
    write(cwd, { 'rows.csv': 'price,months,records\n123.456789,1,true\n9,1,true\n' })
    expect(stripVTControlCharacters(onTerminal('predict bnpl.rule --in rows.csv', cwd)).split('\n')).toEqual([
      'line  probability',
      '   2     0.123457',
      '   3        0.009',
      '',
    ])
  })

  it('a run shows how far it has come, on one line that is gone at its end', () => {
    const cwd = application()
    write(cwd, { 'rows.csv': `price,months,records\n${'9,1,true\n'.repeat(50_000)}` })
    const text = onTerminal('predict bnpl.rule --in rows.csv --out out.csv', cwd)
    expect(text).toMatch(/█░* \d+ % {2}[\d,]+ rows {2}[\d,]+ rows\/s {2}\d+ s left/)
    expect(text.split(`${control}[2K`).at(-1)).toBe('out.csv: 50000 rows answered by bnpl.rule@1.0.0.\n')
    expect(text.match(/\n/g)).toHaveLength(1)
    expect(onTerminal('predict bnpl.rule --in rows.csv --out out.csv --json', cwd)).not.toContain(control)
  })

  it('a search shows how far it has come, the time left, and the best so far', async () => {
    const cwd = await creditWorkspace(training('credit-data'))
    write(cwd, { 'data.csv': csvOf(training('credit-data')) })
    const options = '--data data.csv --label outcome --positive bad --ignore-unknown --folds 2 --trials 4'
    const text = onTerminal(`tune packages/risk ${options} --range l2=1..9 --param maxIterations=100 --jobs 1`, cwd)
    expect(text).toMatch(/█░* \d+ % {2}\d+ s left {2}best AUC 0\.\d{4} ± 0\.\d{4} \(trial \d\)/)
    expect(text).toContain('trial 0: AUC 0.')
    expect(text.split(`${control}[2K`).at(-1)).toContain('bnpl.risk@1.0.0')
  })

  it('twenty refused rows are named, or all where that is asked for', () => {
    const cwd = application()
    write(cwd, { 'rows.csv': `price,months,records\n${'x,1,true\n'.repeat(50)}` })
    const namedBy = (args: string): number =>
      onTerminal(args, cwd).match(/^rows\.csv:\d+: 'price' is "x"/gm)?.length ?? 0
    expect(namedBy('predict bnpl.rule --in rows.csv')).toBe(20)
    expect(namedBy('predict bnpl.rule --in rows.csv --verbose')).toBe(50)
  })
})
