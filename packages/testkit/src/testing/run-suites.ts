import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import type { Files } from './model-package.ts'

/** The titles of a package's tests, by what became of them. */
export type Outcome = Readonly<Record<'passed' | 'failed' | 'skipped', readonly string[]>> & {
  /** Of the tests that failed, why. */
  readonly messages: string
}

/** A folder in which `@flit-ml/testkit` is installed, gone when the tests of the calling file are over. */
export function temporaryRoot(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'flit-testkit-')))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'node_modules/@flit-ml'), { recursive: true })
  symlinkSync(fileURLToPath(new URL('../..', import.meta.url)), join(root, 'node_modules/@flit-ml/testkit'))
  return root
}

export function writePackage(root: string, name: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true })
    writeFileSync(join(root, name, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
}

/** Runs vitest in a process of its own, as on a developer's machine; the outcome by package. */
export async function runSuites(root: string, ...flags: string[]): Promise<ReadonlyMap<string, Outcome>> {
  const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')))
  const report = join(root, 'report.json')
  const ours = Object.entries(process.env).filter(([name]) => name !== 'CI' && !name.startsWith('VITEST'))
  const output = await new Promise<string>((resolve) => {
    const line = [vitest, 'run', '--root', root, '--reporter=json', '--outputFile', report, '--no-isolate', ...flags]
    execFile(process.execPath, line, { env: Object.fromEntries(ours) }, (_, stdout, stderr) => resolve(stdout + stderr))
  })
  const { testResults } = readReport(report, output)
  return new Map(testResults.map(({ name, assertionResults }) => [basename(dirname(name)), outcome(assertionResults)]))
}

interface TestResult {
  readonly title: string
  readonly status: string
  readonly failureMessages: readonly string[] | null
}

interface Report {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly TestResult[] }[]
}

function readReport(path: string, output: string): Report {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`vitest wrote no report: ${output}`, { cause })
  }
}

function outcome(results: readonly TestResult[]): Outcome {
  const titles = (...statuses: string[]): string[] =>
    results.filter(({ status }) => statuses.includes(status)).map(({ title }) => title)
  return {
    passed: titles('passed'),
    failed: titles('failed'),
    skipped: titles('skipped', 'pending'),
    messages: results.flatMap(({ failureMessages }) => failureMessages ?? []).join('\n'),
  }
}
