import { once } from 'node:events'
import { createWriteStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { application } from '../testing/application.ts'
import { flit, startFlit } from '../testing/flit.ts'

const rows = 300_000
const heap = 64
const megabyte = 2 ** 20

interface Text {
  readonly before: string
  readonly row: (price: number) => string
  readonly between: string
  readonly after: string
}

const note = 'n'.repeat(220)
const jsonRow = (price: number): string => JSON.stringify({ price, months: 12, records: false, note })

const texts = {
  csv: {
    before: 'price,months,records,note\n',
    row: (price) => `${price},12,false,${note}`,
    between: '\n',
    after: '\n',
  },
  json: { before: '[\n', row: jsonRow, between: ',\n', after: '\n]\n' },
  ndjson: { before: '', row: jsonRow, between: '\n', after: '\n' },
} satisfies Readonly<Record<string, Text>>

/** A file of as many rows, a thousand of them at a time. */
function* fileOf({ before, row, between, after }: Text): Generator<string> {
  for (let start = 0; start < rows; start += 1000) {
    const some = Array.from({ length: 1000 }, (_, at) => row((start + at) % 1000))
    yield (start === 0 ? before : between) + some.join(between)
  }
  yield after
}

describe('a file larger than memory', { timeout: 60_000 }, () => {
  it.each(Object.entries(texts))('is answered: %s', async (format, text) => {
    const cwd = application()
    const file = join(cwd, `rows.${format}`)
    await pipeline(fileOf(text), createWriteStream(file))
    expect(statSync(file).size).toBeGreaterThan(heap * megabyte)
    const { status, stdout, stderr } = await flit(
      ['predict', 'bnpl.rule', '--in', file, '--out', `out.${format}`, '--ignore-unknown', '--json'],
      { cwd, nodeOptions: [`--max-old-space-size=${heap}`] },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ answered: rows, refused: 0 })
  })
})

describe('a reader that does not read', { timeout: 60_000 }, () => {
  it('has flit stop reading too', async () => {
    const child = startFlit(['predict', 'bnpl.rule', '--format', 'ndjson', '--with-input', '--ignore-unknown'], {
      cwd: application(),
    })
    // It is killed while it is written to.
    child.stdin.on('error', () => undefined)
    const piece = `${jsonRow(1)}\n`.repeat(100)
    let taken = 0
    const write = (): void => {
      taken += piece.length
      if (taken < 64 * megabyte) child.stdin.write(piece, write)
    }
    write()
    await once(child.stdout, 'readable')
    const takenSoFar = async (): Promise<number> => {
      const before = taken
      await setTimeout(1000)
      return before === taken ? taken : takenSoFar()
    }
    expect(await takenSoFar()).toBeLessThan(8 * megabyte)
    child.kill()
  })
})
