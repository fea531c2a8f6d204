import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { root } from '../root.ts'
import { findSessions } from './find-sessions.ts'
import { isShown } from './is-shown.ts'
import { runSession } from './run-session.ts'
import { type SampleApplication, sampleApplication } from './sample-application.ts'

const pages = [...Map.groupBy(findSessions(root), ({ path }) => path)]

describe.each(pages)('%s', (_, sessions) => {
  let application: SampleApplication

  beforeAll(async () => {
    application = await sampleApplication(inject('packedPackages'))
  })

  afterAll(() => application[Symbol.dispose]())

  it.each(sessions)('shows in line $line what is printed by: $command', async ({ command, output }) => {
    const printed = await runSession(command, application.dir)
    if (!isShown(output, printed)) expect(printed).toBe(output)
  })
})

it.each([
  ['all of it', 'a (1)\nb\n', true],
  ['another line', 'a (1)\nc\n', false],
  ['a part', 'a (1)\n', false],
  ['anything in a line', 'a (…)\nb\n', true],
  ['anything between lines', 'a…\nb\n', true],
])('of an output is shown %s', (_, shown, is) => {
  expect(isShown(shown, 'a (1)\nb\n')).toBe(is)
})
