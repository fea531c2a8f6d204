import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { fitInWorker } from './fit-in-worker.ts'

const folder = mkdtempSync(join(tmpdir(), 'flit-worker-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Answers with the number of its thread, fails, or never ends. */
const source = `import { threadId } from 'node:worker_threads'
import { serveWorker } from '${new URL('serve-worker.js', import.meta.url)}'
serveWorker((wanted) => {
  if (wanted === 'fail') throw new RangeError('It cannot be.')
  while (wanted === 'never');
  return threadId
})`

function moduleOf(name: string): URL {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, source)
  return pathToFileURL(path)
}

test('one thread serves request after request, and two at a time have two', async () => {
  const module = moduleOf('reused')
  const first = await fitInWorker(module, 'thread')
  expect(await fitInWorker(module, 'thread')).toBe(first)
  const [a, b] = await Promise.all([fitInWorker(module, 'thread'), fitInWorker(module, 'thread')])
  expect(a).not.toBe(b)
  expect([a, b]).toContain(first)
})

test('modules do not share a thread', async () => {
  const threads = [await fitInWorker(moduleOf('one'), 'thread'), await fitInWorker(moduleOf('other'), 'thread')]
  expect(new Set(threads).size).toBe(2)
})

test('a thread whose work failed, or was aborted, is not used again', async () => {
  const module = moduleOf('ended')
  const first = await fitInWorker(module, 'thread')
  await expect(fitInWorker(module, 'fail')).rejects.toThrow('It cannot be.')
  const second = await fitInWorker(module, 'thread')
  expect(second).not.toBe(first)
  const ended = new AbortController()
  const never = fitInWorker(module, 'never', { signal: ended.signal })
  ended.abort(new Error('Enough.'))
  await expect(never).rejects.toThrow('Enough.')
  expect(await fitInWorker(module, 'thread')).not.toBe(second)
})
