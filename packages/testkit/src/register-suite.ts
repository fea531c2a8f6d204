import { afterAll, assert, test } from 'vitest'
import type { Check, Omissions } from './checks/check.ts'

export interface Suite<Name extends string, Subject extends AsyncDisposable> {
  /** The name of the test that there is a subject at all; without one, nothing else is said. */
  readonly title: string
  readonly open: () => Promise<Subject>
  readonly checks: readonly Check<Name, Subject>[]
  readonly omit: Omissions<Name>
}

/** In milliseconds. A large model takes its time, and more of it on a busy machine. */
const timeout = 60_000

/**
 * Registers a test for each check. A check that is left out runs too, and has to fail.
 * @throws Error where what is left out is no check, or has no reason.
 */
export function registerSuite<Name extends string, Subject extends AsyncDisposable>(suite: Suite<Name, Subject>): void {
  const { title, checks, omit } = suite
  assertDeclared(checks, omit)
  let subject: Promise<Subject> | undefined
  const open = (): Promise<Subject> => {
    subject ??= suite.open()
    return subject
  }
  afterAll(() => subject?.then((opened) => opened[Symbol.asyncDispose](), ignore))

  test(title, { timeout }, async () => {
    await open()
  })

  for (const check of checks) {
    test(`${check.name}: ${check.title}`, { timeout }, async ({ skip }) => {
      const opened = await open().catch(() => skip('It does not load.'))
      const [reason, nothing] = [omit[check.name], check.inapplicable?.(opened)]
      if (reason !== undefined) {
        assert(nothing === undefined && (await fails(check, opened)), `'${check.name}' holds: take it out of omit.`)
        skip(`Left out: ${reason}`)
      }
      if (nothing !== undefined) skip(nothing)
      await check.run(opened)
    })
  }
}

function assertDeclared<Name extends string>(checks: readonly Check<Name, never>[], omit: Omissions<Name>): void {
  const names: readonly string[] = checks.map(({ name }) => name)
  for (const [name, reason] of Object.entries<string | undefined>(omit)) {
    if (!names.includes(name)) throw new Error(`omit names '${name}', and the checks are: ${names.join(', ')}.`)
    if (!reason?.trim()) throw new Error(`omit has to say why '${name}' is left out.`)
  }
}

async function fails<Subject>(check: Check<string, Subject>, subject: Subject): Promise<boolean> {
  return check.run(subject).then(
    () => false,
    () => true,
  )
}

// The first test said already that there is no subject.
function ignore(): void {}
