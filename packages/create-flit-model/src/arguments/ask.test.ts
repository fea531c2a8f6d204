import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { ask, choose } from './ask.ts'
import { readArguments } from './read-arguments.ts'

/** Somebody who types each of these once a question with this text stands on the terminal. */
function person(answers: readonly (readonly [question: string, keys: string])[]) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const pending = [...answers]
  let shown = ''
  output.on('data', (chunk) => {
    shown += chunk
    const [question, keys] = pending[0] ?? []
    if (question === undefined || !shown.includes(question)) return
    pending.shift()
    shown = ''
    setImmediate(() => input.write(keys))
  })
  return { input, output }
}

it('asks for what the command line does not say', async () => {
  const folder = join(temporaryFolder(), 'churn')
  const terminal = person([
    ['The folder', `${folder}\r`],
    ['The model:', 'model.ubj\r'],
    ['Example rows', 'rows.csv\r'],
    ['Their predictions', '\r'],
    ['The model id', 'bnpl.churn\r'],
    ['What it estimates', '\r'],
  ])
  expect(await ask(readArguments(['--name', '@team/churn']), terminal)).toMatchObject({
    folder,
    from: 'model.ubj',
    csv: 'rows.csv',
    expected: undefined,
    id: 'bnpl.churn',
    packageName: '@team/churn',
    description: undefined,
  })
})

it('says why an answer is none, and asks again', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'taken'))
  writeFileSync(join(folder, 'taken/file'), '')
  const terminal = person([
    ['The folder', `${join(folder, 'taken')}\r`],
    ['not empty', '2\r'],
  ])
  const given = readArguments([
    '--from',
    'm.onnx',
    '--csv',
    'r',
    '--expected',
    'e',
    '--id',
    'a.b',
    '--name',
    'c',
    '--description',
    'd',
  ])
  expect(await ask(given, terminal)).toMatchObject({ folder: join(folder, 'taken2'), id: 'a.b' })
})

it('stops where nobody wants to go on', async () => {
  const cancelled = ask(readArguments([]), person([['The folder', '\x03']]))
  await expect(cancelled).rejects.toMatchObject({ code: 'FLIT_CANCELLED' })
})

it('lets choose', async () => {
  const question = { message: 'Which output?', options: ['price', 'square'], flag: '--output' }
  expect(await choose(question, person([['Which output', '\x1b[B\r']]))).toBe('square')
  expect(await choose({ ...question, usual: 'square' }, person([['Which output', '\r']]))).toBe('square')
})
