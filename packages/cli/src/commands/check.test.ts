import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { application, write } from '../testing/application.ts'
import { flit } from '../testing/flit.ts'
import { type Files, rulePackage, signature } from '../testing/rule-package.ts'

const checks = [
  'package.json says what the model is',
  'it is for this Node and this @flit-ml/core',
  'the files that it names would be published',
  'no script runs when a model that is data is installed',
  'the signature is right, and so is its example',
  'an artifact has the sha256 of the manifest',
  'the model loads',
  'it answers its example',
]

/** The folder in which somebody writes a model package. */
function authored(files: Files = rulePackage(), packageJson: object = {}): string {
  const dir = application({})
  write(dir, { ...files, 'package.json': { ...Object(files['package.json']), ...packageJson } })
  return dir
}

const data = { entry: undefined, runtime: 'rule-runtime', artifact: { path: 'model.bin', sha256: sha256('graph') } }
const runtime = {
  'package.json': { name: 'rule-runtime', version: '1.0.0', type: 'module', exports: { import: './index.js' } },
  'index.js': `export default {
    specVersion: 1,
    name: 'rule-runtime',
    load: () => ({ specVersion: 1, predict: (rows) => rows.map(() => ({ probability: 0.5 })) }),
  }`,
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function problemsOf(dir: string): Promise<{ codes: string[]; unsure: string[]; wrong: string[]; text: string }> {
  const { status, stdout } = await flit(['check', '--json', dir], { cwd: '/' })
  expect(status).toBe(1)
  const { problems, checks } = JSON.parse(stdout)
  const named = (ok: boolean | undefined) =>
    checks.filter((check: { ok?: boolean }) => check.ok === ok).map((check: { what: string }) => check.what)
  const codes = problems.map(({ error }: { error: { code: string } }) => error.code)
  return { codes, wrong: named(false), unsure: named(undefined), text: JSON.stringify(problems) }
}

describe('flit check', () => {
  it('says what is right of a package that every application takes, and leaves nothing behind', async () => {
    const cwd = authored()
    const { status, stdout, stderr } = await flit(['check'], { cwd })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^3 files, 1(\.\d)? kB, would be published$/),
      ...checks.map((what) => `  ok  ${what}`),
      '',
    ])
    expect(readdirSync(cwd).sort()).toEqual(['index.js', 'package.json', 'signature.json'])
  })

  it('takes the real models as they would be published', async () => {
    for (const name of ['logistic-risk', 'score-scaling']) {
      const folder = dirname(fileURLToPath(import.meta.resolve(`@flit-ml/model-${name}/package.json`)))
      expect(await flit(['check', folder], { cwd: '/' })).toMatchObject({ status: 0, stderr: '' })
    }
  })

  it('finds a file that the package leaves out, although it is in the folder', async () => {
    const dir = authored(rulePackage(), { files: ['index.js'] })
    const { codes, wrong, unsure, text } = await problemsOf(dir)
    expect(codes).toEqual(['FLIT_PATH_REFUSED'])
    expect(wrong).toEqual(['the files that it names would be published'])
    expect(unsure).toEqual(checks.slice(3))
    expect(text).toContain("It is in the folder, and would not be published: add it to 'files' in package.json.")
    expect(text).toContain(join(dir, 'signature.json'))
    expect(text).not.toContain('.cache')
  })

  it.each<[string, () => string, string, string]>([
    ['a manifest', () => authored(rulePackage({ id: 'Bad' })), 'FLIT_MANIFEST_INVALID', checks[0] ?? ''],
    [
      'a Node',
      () => authored(rulePackage(), { engines: { node: '>=99' } }),
      'FLIT_ENGINE_UNSUPPORTED',
      checks[1] ?? '',
    ],
    [
      'a signature',
      () => authored(rulePackage({ signature: { ...signature, example: { input: {}, output: {} } } })),
      'FLIT_SIGNATURE_INVALID',
      checks[4] ?? '',
    ],
    [
      'a file of JSON',
      () => authored({ ...rulePackage(), 'signature.json': '{' }),
      'FLIT_FILE_UNREADABLE',
      checks[4] ?? '',
    ],
    [
      'an artifact',
      () => authored({ ...rulePackage({ manifest: data }), 'model.bin': 'other' }),
      'FLIT_ARTIFACT_CHANGED',
      checks[5] ?? '',
    ],
    [
      'a runtime',
      () => authored({ ...rulePackage({ manifest: data }), 'model.bin': 'graph' }),
      'FLIT_RUNTIME_NOT_FOUND',
      checks[6] ?? '',
    ],
    ['an entry', () => authored(rulePackage({ entry: "throw new Error('no')" })), 'FLIT_LOAD_FAILED', checks[6] ?? ''],
    [
      'an answer',
      () => authored(rulePackage({ entry: 'export default { specVersion: 1, predict: () => [{}] }' })),
      'FLIT_OUTPUT_INVALID',
      checks[7] ?? '',
    ],
  ])('refuses %s as an application does, and says what is right nevertheless', async (_, make, code, check) => {
    const { codes, wrong, unsure } = await problemsOf(make())
    expect(codes).toEqual([code])
    expect(wrong).toEqual([check])
    expect(unsure).toEqual(checks.slice(checks.indexOf(check) + 1))
  })

  it('reports a script that runs when a model that is data is installed', async () => {
    const files = { ...rulePackage({ manifest: data }), 'model.bin': 'graph' }
    const dir = authored(files, { scripts: { postinstall: 'node index.js' } })
    write(join(dir, 'node_modules/rule-runtime'), runtime)
    const { codes, wrong, unsure } = await problemsOf(dir)
    expect(codes).toEqual(['FLIT_INSTALL_SCRIPT'])
    expect(wrong).toEqual(['no script runs when a model that is data is installed'])
    expect(unsure).toEqual([])
  })

  it('prints the problems below what is right, and fails', async () => {
    const cwd = authored(rulePackage({ entry: "throw new RangeError('at import')" }))
    const { status, stdout, stderr } = await flit(['check'], { cwd })
    expect(status).toBe(1)
    expect(stdout).toContain('  no  the model loads\n  ?   it answers its example\n\nproblems: 1\n  FLIT_LOAD_FAILED  ')
    expect(stdout).toContain('at import')
    expect(stderr).toContain('error FLIT_PROBLEMS_FOUND: There is 1 problem.')
  })

  it('runs where npm publish --dry-run calls it, and calls no script of the package', async () => {
    const cwd = authored(rulePackage(), { scripts: { prepack: 'node -e "process.exit(1)"' } })
    const env = { npm_config_dry_run: 'true', npm_config_json: 'true', npm_config_ignore_scripts: 'false' }
    expect(await flit(['check'], { cwd, env })).toMatchObject({ status: 0, stderr: '' })
  })

  it('says what npm says of a folder that it cannot pack, and leaves nothing behind', async () => {
    const cwd = application({})
    mkdirSync(join(cwd, 'node_modules'))
    const { status, stdout, stderr } = await flit(['check'], { cwd })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^error FLIT_PACK_FAILED: npm cannot pack .*package\.json: .*ENOENT/)
    expect(existsSync(join(cwd, 'node_modules/.cache'))).toBe(false)
  })
})
