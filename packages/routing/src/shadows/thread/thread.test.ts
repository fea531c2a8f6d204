import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync } from 'node:fs'
import { getPriority } from 'node:os'
import { join } from 'node:path'
import { createRegistry } from '@flit-ml/core'
import { describe, expect, it } from 'vitest'
import type { ShadowObserved } from '../../observing/router-events.ts'
import { createRouter } from '../../switching/create-router.ts'
import type { Router } from '../../switching/router.ts'
import { type CodeModel, install, installed } from '../../testing/code-packages.ts'
import { MemorySink } from '../../testing/memory-sink.ts'
import type { Verdict } from '../shadow-job.ts'
import { ShadowThread } from './shadow-thread.ts'

const good: CodeModel = { answer: 'return isMainThread ? 0 : price / 1000' }
const champion: CodeModel = { answer: 'return isMainThread ? 0.25 : 0' }

function configurationOf(shadows: readonly string[]) {
  const named = Object.fromEntries(shadows.map((name) => [name, { model: `test.${name}` }]))
  return { routes: { risk: { champion: 'test.champion', timeLimit: '200ms', shadows: named } } }
}

/** A router whose shadows are packages. */
function routerOf(shadows: Readonly<Record<string, CodeModel>>, store?: MemorySink): Promise<Router> {
  const registry = createRegistry({ dir: installed({ champion, ...shadows }) })
  return createRouter({ registry, config: configurationOf(Object.keys(shadows)), ...(store && { store }) })
}

/** Decides, and gives what each shadow says next: a score, or a code. */
async function said(router: Router, price: number): Promise<Record<string, unknown>> {
  const heard: Record<string, unknown> = {}
  const listen = ({ name, score, error }: ShadowObserved) => {
    heard[name] ??= error?.code ?? score
  }
  router.events.on('shadow', listen)
  expect((await router.route('risk').decide({ price })).score).toBe(0.25)
  const count = router.routes()[0]?.shadows.length
  while (Object.keys(heard).length !== count) await once(router.events, 'shadow')
  router.events.off('shadow', listen)
  return heard
}

/** What a model says that ends the thread when the price is 1. */
const faults: [string, string, string][] = [
  ['computes without end', 'if (price === 1) while (true); return 0', 'FLIT_TIME_LIMIT'],
  ['ends the process', 'if (price === 1) process.exit(3); return 0', 'FLIT_PREDICT_FAILED'],
  [
    'throws where nobody catches it',
    "if (price === 1) return new Promise(() => setTimeout(() => { throw new Error('no') })); return 0",
    'FLIT_PREDICT_FAILED',
  ],
]

describe('the shadows of packages', () => {
  it('run in a thread, are kept, and record the model that ran', async () => {
    const store = new MemorySink()
    await using router = await routerOf({ good }, store)
    expect(threads()).toBe(1)
    expect(await said(router, 250)).toEqual({ good: 0.25 })
    const model = {
      id: 'test.good',
      version: '1.0.0',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      reference: 'test.good',
    }
    expect([...store.shadows.values()]).toEqual([[{ name: 'good', model, score: 0.25, error: null }]])
  })

  it.each(faults)(
    'where one %s, the champion answers on, and the thread begins anew without it',
    async (_, answer, code) => {
      await using router = await routerOf({ good, bad: { answer } })
      expect(await said(router, 2)).toEqual({ good: 0.002, bad: 0 })
      const warned = once(process, 'warning')
      const heard = said(router, 1)
      for (let price = 2; price < 50; price++) expect((await router.route('risk').decide({ price })).score).toBe(0.25)
      expect(await heard).toMatchObject({ bad: code })
      expect(String(await warned)).toContain('test.bad@1.0.0 ran')
      await expect.poll(() => said(router, 3), { timeout: 20_000 }).toEqual({ good: 0.003, bad: 'SHED' })
      expect((await router.examine()).map(({ error }) => error)).toEqual([null, null, null])
    },
  )

  it.skipIf(process.platform !== 'linux' || getPriority() >= 10)('give way to all else', async () => {
    await using router = await routerOf({ good })
    expect(await said(router, 250)).toEqual({ good: 0.25 })
    expect(readdirSync('/proc/self/task').filter((thread) => getPriority(Number(thread)) === 10)).toHaveLength(1)
    expect(getPriority()).toBeLessThan(10)
  })

  it('that do not answer their golden rows take over from nobody, and leave no thread', async () => {
    await using router = await routerOf({})
    const wrong = { golden: 0.75 }
    const registry = createRegistry({ dir: installed({ champion, wrong }) })
    const refused = createRouter({ registry, config: configurationOf(['wrong']) })
    await expect(refused).rejects.toMatchObject({ code: 'FLIT_GOLDEN_DIFFERS', details: { id: 'test.wrong' } })
    expect(router.routes()[0]?.shadows).toEqual([])
    await expect.poll(threads, { timeout: 10_000 }).toBe(0)
  })

  it('see the rows that they had when a switch takes them away, and their thread ends after the last', async () => {
    const router = await routerOf({ good })
    const heard: ShadowObserved[] = []
    router.events.on('shadow', (shadow) => heard.push(shadow))
    await router.route('risk').decideMany(Array.from({ length: 200 }, (_, price) => ({ row: { price } })))
    await router.apply(configurationOf([]))
    await router.dispose()
    expect(heard.map(({ score }) => score)).toEqual(
      Array.from({ length: 200 }, (_, price) => (price === 500 ? 0.5 : price / 1000)),
    )
    expect(threads()).toBe(0)
  })

  it('keep no process alive once they have answered', () => {
    const dir = installed({ champion, good })
    const program = `
      import { createRegistry } from ${JSON.stringify(import.meta.resolve('@flit-ml/core'))}
      import { createRouter } from ${JSON.stringify(new URL('../../index.js', import.meta.url).href)}
      const registry = createRegistry({ dir: ${JSON.stringify(dir)} })
      const router = await createRouter({ registry, config: ${JSON.stringify(configurationOf(['good']))} })
      router.events.on('shadow', ({ score }) => console.log(score))
      await router.route('risk').decide({ price: 250 })`
    const run = (text: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', text], { encoding: 'utf8' })
    expect(run(program)).toBe('0.25\n')
    expect(run(`${program}\nawait router.dispose()`)).toBe('0.25\n')
  })
})

describe('a thread that begins anew', () => {
  async function threadOf(answer: string) {
    const dir = installed({ bad: { answer } })
    const registry = createRegistry({ dir })
    const thread = new ShadowThread(registry.options, 0)
    const model = await thread.open(registry.resolve('test.bad'))
    const see = (price: number) =>
      new Promise<Verdict>((end) => {
        model.see({ row: { price }, timeLimit: 200, end })
      })
    return { dir, thread, see }
  }

  it('lets a model see rows again after its rest', async () => {
    const { thread, see } = await threadOf('if (price === 1) process.exit(); return 0.1')
    expect(await see(1)).toMatchObject({ code: 'FLIT_PREDICT_FAILED' })
    expect(await see(2)).toMatchObject({ score: 0.1, code: null })
    await thread.end()
  })

  it('is not begun anew where it is silent while no model answers, as where it gets no processor', async () => {
    const { thread, see } = await threadOf(
      'if (price === 1) setTimeout(() => { const end = performance.now() + 2000; while (performance.now() < end); }); return 0.1',
    )
    const verdicts = [await see(1), await see(2), await see(3)]
    expect(verdicts.map(({ score, code }) => ({ score, code }))).toEqual(Array(3).fill({ score: 0.1, code: null }))
    await thread.end()
  })

  it('takes no other package in the place of the one that was routed to', async () => {
    const { dir, thread, see } = await threadOf('if (price === 1) process.exit(); return 0.1')
    install(dir, 'bad', { answer: 'return 0.2' })
    expect(await see(2)).toMatchObject({ score: 0.1 })
    await see(1)
    expect(await see(2)).toMatchObject({ score: null, code: 'FLIT_MODEL_NOT_FOUND' })
    rmSync(join(dir, 'node_modules/bad'), { recursive: true })
    await thread.end()
  })
})

function threads(): number {
  return (process.report.getReport() as { workers: unknown[] }).workers.length
}
