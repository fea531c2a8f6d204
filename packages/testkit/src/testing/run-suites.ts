import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import type { Check } from '../checks/check.ts'

/** The files of a package by their path; an object is written as JSON. */
export type Files = Readonly<Record<string, string | Uint8Array | object>>

/** The titles of a package's tests, by what became of them. */
export type Outcome = Readonly<Record<'passed' | 'failed' | 'skipped', readonly string[]>> & {
  /** Why tests failed, or why there are none. */
  readonly messages: string
}

/** A folder in which `@flit-ml/testkit` and `@flit-ml/spec` are installed, gone when the tests of the calling file are over. */
export function temporaryRoot(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'flit-testkit-')))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'node_modules/@flit-ml'), { recursive: true })
  const testkit = fileURLToPath(new URL('../..', import.meta.url))
  symlinkSync(testkit, join(root, 'node_modules/@flit-ml/testkit'))
  symlinkSync(join(testkit, 'node_modules/@flit-ml/spec'), join(root, 'node_modules/@flit-ml/spec'))
  return root
}

export function writePackage(root: string, name: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true })
    const isText = typeof content === 'string' || content instanceof Uint8Array
    writeFileSync(join(root, name, path), isText ? content : JSON.stringify(content))
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
  return new Map(testResults.map((result) => [basename(dirname(result.name)), outcomeOf(result)]))
}

/** The name of the test that a check has. */
export function titleOf<Name extends string>(checks: readonly Check<Name, never>[], name: Name): string {
  const check = checks.find((check) => check.name === name)
  return `${name}: ${check?.title}`
}

interface TestResult {
  readonly title: string
  readonly status: string
  readonly failureMessages: readonly string[] | null
}

interface FileResult {
  readonly name: string
  /** Why the file itself failed. */
  readonly message: string
  readonly assertionResults: readonly TestResult[]
}

interface Report {
  readonly testResults: readonly FileResult[]
}

function readReport(path: string, output: string): Report {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`vitest wrote no report: ${output}`, { cause })
  }
}

function outcomeOf({ message, assertionResults: results }: FileResult): Outcome {
  const titles = (...statuses: string[]): string[] =>
    results.filter(({ status }) => statuses.includes(status)).map(({ title }) => title)
  return {
    passed: titles('passed'),
    failed: titles('failed'),
    skipped: titles('skipped', 'pending'),
    messages: [message, ...results.flatMap(({ failureMessages }) => failureMessages ?? [])].join('\n'),
  }
}
