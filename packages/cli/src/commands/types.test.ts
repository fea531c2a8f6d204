import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { application, write } from '../testing/application.ts'
import { refusedLines } from '../testing/compile.ts'
import { flit, startFlit } from '../testing/flit.ts'
import { linkPackage } from '../testing/link-package.ts'
import { rulePackage, signature } from '../testing/rule-package.ts'

const head = ["import { createRegistry } from '@flit-ml/core'", 'const registry = createRegistry()']

/** An application with the core and these packages, whose types were written. */
async function typedApplication(packages: Parameters<typeof application>[0] = {}): Promise<string> {
  const cwd = application(packages)
  for (const name of ['@flit-ml/core', '@flit-ml/spec']) linkPackage(cwd, name)
  await flit(['types'], { cwd })
  return cwd
}

const textIn = (cwd: string) => readFileSync(join(cwd, 'flit-env.d.ts'), 'utf8')

describe('flit types', () => {
  it('has a consumer of the real models compile where it is right, and nowhere else', async () => {
    const cwd = await typedApplication()
    for (const name of ['logistic-risk', 'score-scaling']) linkPackage(cwd, `@flit-ml/model-${name}`)
    expect(await flit(['types'], { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: 'flit-env.d.ts was written: bnpl.logistic-risk@1.0.0, shared.score-scaling@1.0.0.\n',
    })
    const right = [
      ...head,
      "const risk = await registry.getCachedModel('bnpl.logistic-risk')",
      "const points = await registry.getModel('shared.score-scaling@^1.0', { baseScore: 500, baseOdds: undefined })",
      "const needed = { seniority: 1, months: 12, records: 'no', expenses: 50, amount: 800, price: 1000 } as const",
      "const [answer] = await risk.predict([needed, { ...needed, home: 'rent', income: null, job: undefined }])",
      'const probability: number = answer?.probability ?? 0',
      'const [scaled] = await points.predict([{ probability }])',
      'export const score: number | undefined = scaled?.points',
    ]
    const wrong = [
      "await registry.getCachedModel('bnpl.logistic-rsk')",
      "await registry.getCachedModel('bnpl.logistic-rsk@1')",
      "await registry.getModel('shared.score-scaling', { baseScore: '500' })",
      "await registry.getModel('shared.score-scaling', { base: 500 })",
      "await registry.getModel('bnpl.logistic-risk', { scale: 1 })",
      "await risk.predict([{ ...needed, home: 'tent' }])",
      'await risk.predict([{ ...needed, price: null }])',
      "await risk.predict([{ ...needed, price: '1000' }])",
      'await risk.predict([{ ...needed, age: 30 }])',
      "await risk.predict([{ seniority: 1, months: 12, records: 'no', expenses: 50, amount: 800 }])",
      'answer?.points',
    ]
    expect(refusedLines(cwd, [...right, ...wrong])).toEqual(wrong)
  })

  it('names the units, ranges, defaults and versions', async () => {
    const cwd = await typedApplication({ a: rulePackage(), b: rulePackage({ version: '2.0.0' }) })
    expect(textIn(cwd)).toContain(`{
      /**
       * A rule of thumb.
       * Installed: 2.0.0 of \`model-rule\`, 1.0.0 of \`model-rule\`
       */
      'bnpl.rule': {
        row: {
          /** what the goods cost (EUR, ≥ 0) */
          price: number
          /** whole number */
          months: number
          /** EUR */
          income?: number | null | undefined
          home?: 'owner' | 'rent' | null | undefined
          records: boolean
        }
        output: {
          /** 0 to 1 */
          probability: number
        }
        parameters: {
          /** Default: 1000 */
          scale?: number | undefined
        }
      }
    }
  }
}
`)
  })

  it('allows what any of the versions allows, and answers what any of them answers', async () => {
    const { price, ...properties } = signature.input.properties
    const renamed = {
      ...signature.input,
      properties: { ...properties, amount: price },
      required: ['amount', 'months', 'records'],
    }
    const example = { input: { amount: 1, months: 12, records: false }, output: { probability: 0.1 } }
    const next = { ...signature, input: renamed, example }
    const cwd = await typedApplication({ a: rulePackage(), b: rulePackage({ version: '2.0.0', signature: next }) })
    const right = [
      ...head,
      "const model = await registry.getCachedModel('bnpl.rule@1')",
      'await model.predict([{ price: 1, months: 1, records: true }])',
      'export const outputs = await model.predict([{ amount: 1, months: 1, records: true }])',
    ]
    const wrong = ['await model.predict([{ months: 1, records: true }])']
    expect(refusedLines(cwd, [...right, ...wrong])).toEqual(wrong)
    expect(textIn(cwd)).toContain('/** 2.0.0 */')
  })

  it('keeps what a package says from being more than a comment, a name or a text', async () => {
    const text = '*/ } }\n@ts-ignore\u2028 @deprecated {@link x} \u202E end'
    const properties = {
      "it's-a\\name\n*/": { type: 'number', description: text, unit: text },
      new: {
        type: ['string', 'null'],
        enum: ["'*/`$", '\u202Eright', 'a\\', 'a"b', null],
        description: '@ts-ignore',
      },
      code: { type: 'integer', enum: [-1, 2, 'no number', null], title: text },
      nothing: { type: ['string', 'null'], enum: [1, null], default: text },
    }
    const hostile = {
      ...signature,
      input: { ...signature.input, properties, required: ["it's-a\\name\n*/", 'code'] },
      example: { input: { "it's-a\\name\n*/": 1, code: 2 }, output: { probability: 1 } },
    }
    const cwd = await typedApplication({ a: rulePackage({ signature: hostile, description: text }) })
    const right = [
      ...head,
      "const model = await registry.getCachedModel('bnpl.rule')",
      String.raw`const row = { "it's-a\\name\n*/": 1, code: -1 } as const`,
      "await model.predict([row, { ...row, new: '\\'*/`$', nothing: null }, { ...row, new: '\\u202Eright' }])",
      "export const outputs = await model.predict([{ ...row, new: 'a\\\\' }, { ...row, new: 'a\"b' }])",
    ]
    const wrong = [
      "await model.predict([{ ...row, new: 'right' }])",
      'await model.predict([{ ...row, nothing: 1 }])',
      'await model.predict([{ ...row, code: 3 }])',
    ]
    expect(refusedLines(cwd, [...right, ...wrong])).toEqual(wrong)
    const unseen = /[^\P{C}\n]|\p{Zl}|\p{Zp}/u
    expect(textIn(cwd)).not.toMatch(unseen)
    expect(textIn(cwd)).not.toMatch(/[*{ ]@/)
  })

  it('writes the same again only where it changed', async () => {
    const cwd = await typedApplication({ a: rulePackage() })
    const before = [textIn(cwd), statSync(join(cwd, 'flit-env.d.ts')).mtimeMs]
    expect((await flit(['types'], { cwd })).stderr).toBe('flit-env.d.ts is up to date: bnpl.rule@1.0.0.\n')
    expect([textIn(cwd), statSync(join(cwd, 'flit-env.d.ts')).mtimeMs]).toEqual(before)
  })
})

describe('flit types --check', () => {
  it('succeeds while nothing has changed', async () => {
    const cwd = await typedApplication({ a: rulePackage() })
    const { status, stdout } = await flit(['types', '--check', '--json'], { cwd })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ out: 'flit-env.d.ts', models: ['bnpl.rule@1.0.0'], written: false })
  })

  it.each([
    ['edited', '// mine'],
    ['empty', ''],
  ])('fails where the file is %s, and leaves it alone', async (_, text) => {
    const cwd = await typedApplication({ a: rulePackage() })
    writeFileSync(join(cwd, 'flit-env.d.ts'), text)
    const { status, stdout, stderr } = await flit(['types', '--check'], { cwd })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^error FLIT_TYPES_STALE: flit-env\.d\.ts .*\n {2}what to do: Run 'flit types'/)
    expect(textIn(cwd)).toBe(text)
  })

  it('fails where there is no file, and writes none', async () => {
    const cwd = application()
    expect(await flit(['types', '--check', '--out', 'other.d.ts'], { cwd })).toMatchObject({ status: 1 })
    expect(existsSync(join(cwd, 'other.d.ts'))).toBe(false)
  })
})

describe('flit types --watch', () => {
  /** The next thing that a command says. */
  const nextNote = async (child: ReturnType<typeof startFlit>) => String((await once(child.stderr, 'data'))[0])

  it('writes again when models are installed, broken and removed, until it is stopped', async () => {
    const cwd = application()
    const child = startFlit(['types', '--watch'], { cwd })
    const ended = once(child, 'close')
    expect(await nextNote(child)).toBe('flit-env.d.ts was written: bnpl.rule@1.0.0.\n')
    write(join(cwd, 'node_modules/other'), rulePackage({ id: 'shared.other', name: 'other' }))
    expect(await nextNote(child)).toBe('flit-env.d.ts was written: bnpl.rule@1.0.0, shared.other@1.0.0.\n')
    expect(textIn(cwd)).toContain("'shared.other'")
    write(join(cwd, 'node_modules/next'), rulePackage({ id: 'shared.next', name: 'next', signature: {} }))
    expect(await nextNote(child)).toContain('error FLIT_SIGNATURE_INVALID')
    for (const name of ['next', 'model-rule']) rmSync(join(cwd, 'node_modules', name), { recursive: true })
    expect(await nextNote(child)).toBe('flit-env.d.ts was written: shared.other@1.0.0.\n')
    expect(textIn(cwd)).not.toContain("'bnpl.rule'")
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
  })

  it('does not go with --check', async () => {
    expect(await flit(['types', '--watch', '--check'], { cwd: application() })).toMatchObject({ status: 2 })
  })
})
