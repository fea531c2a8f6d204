import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRegistry } from '../registry/create-registry.ts'
import { codePackage } from '../testing/packages.ts'
import { temporaryApplication, temporaryFolder, writeFiles } from '../testing/temporary-application.ts'

describe('why', () => {
  it('says which copy answers, which waits for its version, which is shadowed, and which is refused', () => {
    const workspace = temporaryApplication({ risk: codePackage({ name: 'risk', version: '2.0.0' }) })
    const dir = writeFiles(join(workspace, 'app'), { 'package.json': { name: 'app', dependencies: { risk: '2' } } })
    writeFiles(join(dir, 'node_modules/risk'), codePackage({ name: 'risk', version: '2.0.0' }))
    writeFiles(join(dir, 'node_modules/risk-v1'), codePackage({ name: 'risk', version: '1.0.0' }))
    const { copies, roots, advice } = createRegistry({ dir, trust: { deny: [{ versions: '3' }] } }).why('bnpl.risk')
    expect(copies.map(({ outcome, reference, path }) => [outcome, reference, path])).toEqual([
      ['answers', 'bnpl.risk@2.0.0', join(dir, 'node_modules/risk')],
      ['available', 'bnpl.risk@1.0.0', join(dir, 'node_modules/risk-v1')],
      ['shadowed', 'bnpl.risk@2.0.0', join(workspace, 'node_modules/risk')],
    ])
    expect(roots.slice(0, 2)).toEqual([join(dir, 'node_modules'), join(workspace, 'node_modules')])
    expect(advice).toBeUndefined()
  })

  it('says why a package was refused, by its id and by its name', () => {
    const dir = temporaryApplication({
      a: codePackage({ name: 'a' }),
      b: codePackage({ name: 'b' }),
      c: { 'package.json': '{' },
    })
    const registry = createRegistry({ dir })
    expect(registry.why('bnpl.risk').copies.map(({ outcome }) => outcome)).toEqual(['refused', 'refused'])
    expect(registry.why('c').copies).toMatchObject([
      { outcome: 'refused', because: expect.stringContaining('not JSON') },
    ])
  })
})

/** The advice for an application with these dependencies, in which something was laid. */
function adviceOn(subject: string | undefined, packageJson: object, lay: (dir: string) => void = () => {}): string {
  const dir = temporaryApplication()
  writeFiles(dir, { 'package.json': packageJson, 'pnpm-lock.yaml': '' })
  lay(dir)
  return createRegistry({ dir }).why(subject).advice?.replaceAll(dir, 'APP') ?? ''
}

describe('the advice, where nothing was found,', () => {
  it.each<[string, string | undefined, object, string]>([
    [
      'is to install what is missing',
      'risk',
      {},
      'risk is not among the dependencies in APP/package.json: run `pnpm add risk`.',
    ],
    [
      'is to run the installation',
      'risk',
      { dependencies: { risk: '1' } },
      'risk is among the dependencies, and is not installed: run `pnpm install`.',
    ],
    [
      'knows what production leaves out',
      'risk',
      { devDependencies: { risk: '1' } },
      'risk is among the devDependencies, which an install for production leaves out',
    ],
    [
      'names what is declared',
      'bnpl.risk',
      { dependencies: { risk: '1' } },
      'Nothing that is installed has the id bnpl.risk. Declared and not installed are risk: run `pnpm install`.',
    ],
    ['says that nothing is a model', undefined, {}, 'Nothing that is installed is a model'],
  ])('%s', (_, subject, packageJson, advice) => {
    expect(adviceOn(subject, packageJson)).toContain(advice)
  })

  it('knows a package that is no model', () => {
    const lay = (dir: string) =>
      writeFiles(join(dir, 'node_modules/risk'), { 'package.json': { name: 'risk', version: '1.0.0' } })
    expect(adviceOn('risk', {}, lay)).toBe(
      "risk is installed in APP/node_modules/risk, and its package.json has no 'flitModel': it is no model.",
    )
  })

  it('knows what isolation hides', () => {
    const lay = (dir: string) =>
      writeFiles(join(dir, 'node_modules/.pnpm/node_modules/risk'), codePackage({ name: 'risk' }))
    for (const subject of ['risk', 'bnpl.risk', 'bnpl.risk@^1']) {
      expect(adviceOn(subject, {}, lay)).toContain(
        'risk is installed in APP/node_modules/.pnpm/node_modules/risk for another package, and not for APP',
      )
    }
  })

  it('knows what another package of the workspace has', () => {
    const settings = { 'pnpm-workspace.yaml': 'packages:\n  - apps/*', 'apps/shop/package.json': {} }
    const workspace = writeFiles(temporaryFolder(), settings)
    mkdirSync(join(workspace, 'apps/shop/node_modules'), { recursive: true })
    for (const folder of ['apps/bank/node_modules/risk', 'node_modules/risk']) {
      const risk = writeFiles(join(workspace, folder), codePackage({ name: 'risk' }))
      const registry = createRegistry({ dir: join(workspace, 'apps/shop'), cache: false })
      for (const subject of ['risk', 'bnpl.risk', undefined]) {
        expect(registry.why(subject).advice).toContain(
          `risk is installed in ${risk} for another package of the workspace`,
        )
      }
      rmSync(risk, { recursive: true })
    }
  })

  it('says that there is no node_modules', () => {
    const dir = realpathSync(temporaryFolder())
    expect(createRegistry({ dir }).why().advice).toMatch(
      /There is no node_modules from .* upwards: run `npm install` there/,
    )
  })
})
