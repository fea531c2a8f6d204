import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../root.ts'
import { claimsOf, findFalseClaim } from './claims.ts'
import { compileExamples } from './compile-examples.ts'
import { findExamples } from './find-examples.ts'
import { runExample } from './run-example.ts'

// Here every package of this repository resolves, as in an application that has installed them all.
const folder = join(root, 'packages/workspace/.examples')
const examples = await compileExamples(findExamples(root), join(folder, 'pages'))

describe.each(examples)('the example at $path:$line', ({ code, errors, module, runs }) => {
  it('compiles', () => {
    expect(errors).toEqual([])
  })

  if (!runs) return

  it('runs, and prints what it says', async () => {
    const output = await runExample(module)
    expect(findFalseClaim(claimsOf(code), output), output).toBeUndefined()
  })
})

describe('an example with a fault', () => {
  const compile = async (code: string) => {
    const [example] = await compileExamples(
      [{ path: 'a/README.md', line: 7, code, runs: true }],
      join(folder, 'faulty'),
    )
    if (!example) throw new Error('nothing was compiled')
    return example
  }

  it('is refused by the compiler, with the line in its page', async () => {
    const { errors } = await compile(
      `import { SPEC_VERSION } from '@flit-ml/spec'\nconst version: string = SPEC_VERSION\n`,
    )
    expect(errors).toEqual([expect.stringMatching(/^a-README-md-7\.ts\(8,7\): error TS2322: /)])
  })

  it('fails as it runs, with the line in its page', async () => {
    const { module } = await compile(`console.log('so far')\nthrow new Error('and no further')\n`)
    await expect(runExample(module)).rejects.toThrow(/a-README-md-7\.ts:8/)
  })
})

describe('findFalseClaim', () => {
  const claims = claimsOf(`
    console.log(answer) // { probability: … }: how likely it is
    console.log(price) // 100
    other(price) // no claim
  `)

  it.each([
    ['what was claimed', '{ probability: 0.25 }\n100\n', undefined],
    ['it on several lines', '{\n  probability: 0.25\n}\n100\n', undefined],
    ['something else', '{ probability: 0.25 }\n200\n', '100'],
    ['it in another order', '100\n{ probability: 0.25 }\n', '100'],
    ['nothing', '', '{ probability: … }'],
  ])('looks at an output that has %s', (_, output, expected) => {
    expect(findFalseClaim(claims, output)).toBe(expected)
  })
})
