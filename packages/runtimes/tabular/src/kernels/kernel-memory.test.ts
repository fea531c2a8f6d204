import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { kernelMemory } from './kernel-memory.ts'

const page = 65_536

test('an array stays where it is while the memory grows', () => {
  const memory = kernelMemory()
  const first = memory?.allocate(Float32Array, 3)
  first?.set([1, 2, 3])
  const size = memory?.memory.buffer.byteLength ?? 0
  const second = memory?.allocate(Uint8Array, size + page)?.fill(7)
  expect(memory?.memory.buffer.byteLength).toBeGreaterThan(size)
  expect(first).toEqual(Float32Array.of(1, 2, 3))
  expect(new Float32Array(memory?.memory.buffer as SharedArrayBuffer, first?.byteOffset, 3)).toEqual(first)
  expect(second?.byteOffset).toBeGreaterThanOrEqual((first?.byteOffset ?? 0) + 12)
})

test('there is no room for more than an address can tell apart', () => {
  expect(kernelMemory()?.allocate(Uint8Array, 2 ** 32)).toBeUndefined()
})

test('the room of an array that is collected goes to the next one of its size, as zeros', async () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const addresses = Array.from({ length: 20 }, () => kernelMemory()?.allocate(Float32Array, 999)?.fill(7).byteOffset)
  await vi.waitFor(async () => {
    collect()
    await setTimeout(1)
    const next = kernelMemory()?.allocate(Float32Array, 1000)
    expect(addresses).toContain(next?.byteOffset)
    expect(next).toEqual(new Float32Array(1000))
  }, 10_000)
})
