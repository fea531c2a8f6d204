import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Finding } from '../chain/finding.ts'
import { verifyChain } from '../chain/verify-chain.ts'
import { createDecisionLog } from '../log/create-decision-log.ts'
import type { DecisionLog } from '../log/decision-log.ts'
import type { StoredRecord } from '../stores/entry.ts'
import type { DecisionStore, Durability, RecordFilter } from '../stores/store.ts'
import { collect } from './collect.ts'
import { sampleDecision, sampleDecisions } from './sample-decision.ts'

/** A place for one store, which is opened as often as one likes. */
export interface StorePlace extends AsyncDisposable {
  open(durability?: Durability): Promise<DecisionStore>
  /** Changes what is kept, behind the back of the store. */
  tamper(sql: string): Promise<unknown>
}

const key = 'a key of the test suite'

/** What every store promises. */
export function storeSuite(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(name, () => {
    let place: StorePlace
    let store: DecisionStore
    let log: DecisionLog

    beforeEach(async () => {
      place = await makePlace()
      store = await place.open()
      log = createDecisionLog({ store })
    })

    afterEach(async () => {
      await log.close()
      await place[Symbol.asyncDispose]()
    })

    async function read(filter?: RecordFilter): Promise<StoredRecord[]> {
      return collect(store.read(filter))
    }

    async function findings(): Promise<readonly Finding[]> {
      return (await verifyChain(store)).findings
    }

    it('keeps a decision as it is, for whoever opens the store later', async () => {
      const decision = sampleDecision(1)
      expect(await log.record([decision])).toEqual([decision])
      await using reopened = await place.open()
      const [record] = await collect(reopened.read())
      expect(JSON.parse(record?.body ?? '')).toEqual({ ...decision, redacted: [] })
      expect(record).toMatchObject({ sequence: 1, kind: 'decision', id: 'decision-1', time: Date.parse(decision.time) })
      expect(await reopened.head()).toEqual({ sequence: 1, hash: record?.hash })
    })

    it('gives the same answer to the same request, whatever was decided the second time, and keeps one record', async () => {
      const first = sampleDecision(1)
      const again = sampleDecision(1, { score: 0.9, outcome: 'decline', time: '2026-12-01T00:00:00.000Z' })
      await log.record([first])
      expect(await log.record([again])).toEqual([first])
      expect(await log.find(first.id, { route: first.route, row: first.row, unit: 'customer-1' })).toEqual(first)
      expect(await log.find('another', { route: first.route, row: first.row, unit: null })).toBeUndefined()
      expect(await read()).toHaveLength(1)
    })

    it.each([
      ['row', { row: { income: 1 } }],
      ['route', { route: 'bnpl.other' }],
      ['unit', { assignment: { ...sampleDecision(1).assignment, unit: 'somebody else' } }],
    ])('refuses the id of a request of another %s', async (_, changes) => {
      const { route, row, assignment, id } = sampleDecision(1, changes)
      await log.record([sampleDecision(1)])
      await expect(log.record([sampleDecision(1, changes)])).rejects.toMatchObject({ code: 'FLIT_DECISION_CONFLICT' })
      await expect(log.find(id, { route, row, unit: assignment.unit })).rejects.toMatchObject({ details: { id } })
      expect(await read()).toHaveLength(1)
    })

    it('takes a row for the same in whatever order its fields are', async () => {
      const { row } = sampleDecision(1)
      await log.record([sampleDecision(1)])
      const turned = Object.fromEntries(Object.entries(row).toReversed())
      expect(await log.record([sampleDecision(1, { row: turned })])).toMatchObject([{ id: 'decision-1' }])
    })

    it('keeps all decisions of one call, or none', async () => {
      await log.record([sampleDecision(2)])
      const three = [sampleDecision(1), sampleDecision(2, { row: {} }), sampleDecision(3)]
      await expect(log.record(three)).rejects.toMatchObject({ details: { id: 'decision-2' } })
      expect((await read()).map(({ id }) => id)).toEqual(['decision-2'])
      expect(await log.record(sampleDecisions(4))).toEqual(sampleDecisions(4))
      expect((await read()).map(({ id }) => id)).toEqual(['decision-2', 'decision-0', 'decision-1', 'decision-3'])
      expect(await findings()).toEqual([])
    })

    it('keeps one record of what is asked for many times at once, beside what is refused', async () => {
      const asked = Array.from({ length: 200 }, (_, number) => sampleDecision(number % 20))
      const refused = sampleDecisions(20).map((decision) => ({ ...decision, row: {} }))
      const answers = await Promise.all(asked.map((decision) => log.record([decision])))
      const errors = await Promise.allSettled(refused.map((decision) => log.record([decision])))
      expect(answers.flat()).toEqual(asked)
      expect(errors.filter(({ status }) => status === 'rejected')).toHaveLength(20)
      expect(await read()).toHaveLength(20)
      expect(await findings()).toEqual([])
    })

    it('is one chain where two write', async () => {
      const other = createDecisionLog({ store: await place.open() })
      const numbers = Array.from({ length: 100 }, (_, number) => number)
      await Promise.all(numbers.flatMap((number) => [log, other].map((each) => each.record([sampleDecision(number)]))))
      await other.close()
      expect(await read()).toHaveLength(100)
      expect(await findings()).toEqual([])
    })

    it.each(["'; DROP TABLE records; --", 'a\r\nSet-Cookie: b', '__proto__', '\u2028𝒳é', 'x'.repeat(256)])(
      'keeps the id %j inert',
      async (id) => {
        await log.record([sampleDecision(1, { id })])
        expect((await log.get(id))?.decision.id).toBe(id)
        expect(await findings()).toEqual([])
      },
    )

    it.each(['', 'a\0b', '\ud800', 'x'.repeat(257)])('refuses the id %j', async (id) => {
      await expect(log.record([sampleDecision(1, { id })])).rejects.toMatchObject({ code: 'FLIT_DECISION_INVALID' })
    })

    it.each(['yesterday', '1969-12-31T23:59:59.999Z', '+010000-01-01T00:00:00.000Z'])(
      'refuses the time %s',
      async (time) => {
        await expect(log.record([sampleDecision(1, { time })])).rejects.toMatchObject({ code: 'FLIT_DECISION_INVALID' })
      },
    )

    it('keeps what JSON escapes, and refuses what JSON has not', async () => {
      const row = { text: 'a\0b\ud800', number: 5e-324 }
      await log.record([sampleDecision(1, { row })])
      expect((await log.get('decision-1'))?.decision.row).toEqual(row)
      const broken = sampleDecision(2, { row: { number: Number.NaN } })
      await expect(log.record([broken])).rejects.toMatchObject({ code: 'FLIT_DECISION_INVALID' })
      const worse = sampleDecision(2, { score: Number.NaN })
      await expect(log.record([worse])).rejects.toMatchObject({ code: 'FLIT_DECISION_INVALID' })
    })

    it('never keeps what is to be redacted, and answers it all the same', async () => {
      const careful = createDecisionLog({ store, key, redact: ['income', 'nothing'] })
      const decision = sampleDecision(1)
      expect(await careful.record([decision])).toEqual([decision])
      expect(await careful.record([decision])).toEqual([decision])
      const other = sampleDecision(1, { row: { ...decision.row, income: 7 } })
      await expect(careful.record([other])).rejects.toMatchObject({ code: 'FLIT_DECISION_CONFLICT' })
      const kept = (await log.get('decision-1'))?.decision
      expect(kept).toMatchObject({ redacted: ['income'], assignment: { isUnitHashed: true } })
      expect(JSON.stringify(await read())).not.toMatch(/customer-1|"income\\*":/)
    })

    it('says of a relaxed answer that it can be lost', async () => {
      const relaxed = createDecisionLog({ store: await place.open('relaxed') })
      const [answer] = await relaxed.record([sampleDecision(1)])
      expect(answer?.warnings).toEqual([expect.stringContaining('before it was durable')])
      expect(await relaxed.record([sampleDecision(1)])).toEqual([answer])
      await relaxed.close()
    })

    it('adds what the shadows said, and changes of the routing', async () => {
      const { model } = sampleDecision(1)
      const shadow = { name: 'forest', model: model as NonNullable<typeof model>, score: 0.2, error: null }
      await log.record([sampleDecision(1)])
      await log.addShadows('decision-1', [shadow])
      await log.addShadows('decision-1', [shadow])
      await expect(log.addShadows('nobody', [shadow])).rejects.toMatchObject({ code: 'FLIT_DECISION_NOT_FOUND' })
      await log.recordChange?.({
        kind: 'configuration-taken',
        time: '2026-11-24T22:00:00.000Z',
        configuration: 'b',
        previous: 'a',
        pinned: {},
        shares: { 'bnpl.risk': { champion: 0.9, neural: 0.1 } },
        warnings: [],
      })
      expect((await log.get('decision-1'))?.decision.shadows).toEqual([shadow])
      expect((await read()).map(({ kind }) => kind)).toEqual(['decision', 'shadows', 'change'])
      expect(await findings()).toEqual([])
    })

    it('adds labels, of which a later one of the same horizon supersedes', async () => {
      const label = {
        decision: 'decision-1',
        horizonDays: 30,
        value: 0,
        source: 'ledger',
        time: '2026-12-24T00:00:00.000Z',
      }
      await log.record([sampleDecision(1)])
      await log.addLabels([label, { ...label, horizonDays: 60, value: 1 }])
      await log.addLabels([label])
      const later = { ...label, value: 1, time: '2026-12-25T00:00:00.000Z' }
      await log.addLabels([later])
      await expect(log.addLabels([label, { ...label, decision: 'no' }])).rejects.toMatchObject({
        details: { id: 'no' },
      })
      expect((await log.get('decision-1'))?.labels).toEqual([
        { ...label, isSuperseded: true },
        { ...label, horizonDays: 60, value: 1, isSuperseded: false },
        { ...later, isSuperseded: false },
      ])
      expect(await findings()).toEqual([])
    })

    it('is read by time, by kind, from a place, and from the end', async () => {
      await log.record(sampleDecisions(1200))
      const time = (number: number): number => Date.parse(sampleDecision(number).time)
      expect(await read()).toHaveLength(1200)
      expect((await read({ since: time(1000), until: time(1003) })).map(({ id }) => id)).toEqual([
        'decision-1000',
        'decision-1001',
        'decision-1002',
      ])
      expect((await read({ since: time(5), last: 2 })).map(({ sequence }) => sequence)).toEqual([1200, 1199])
      expect(await read({ last: 700 })).toHaveLength(700)
      expect(await read({ fromSequence: 1199 })).toHaveLength(2)
      expect(await read({ kind: 'label' })).toEqual([])
      expect(await read({ since: time(5000) })).toEqual([])
    })

    it('goes on whatever the clock does, and finds a record by its time', async () => {
      const jumps = [0, 3_600_000, -3_600_000, 40 * 86_400_000, -400 * 86_400_000]
      for (const [number, jump] of jumps.entries()) {
        const time = new Date(Date.UTC(2026, 10, 24) + jump).toISOString()
        await log.record([sampleDecision(number, { time })])
      }
      expect((await read()).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5])
      expect(await read({ until: Date.UTC(2026, 0, 1) })).toHaveLength(1)
      expect(await findings()).toEqual([])
    })

    describe('whose records were tampered with', () => {
      beforeEach(async () => {
        for (let number = 1; number <= 6; number++) await log.record([sampleDecision(number)])
      })

      const move = (from: number, to: number): string => `UPDATE records SET sequence = ${to} WHERE sequence = ${from};`
      const copy = (sequence: number, from: number, previous: string): string =>
        `INSERT INTO records SELECT ${sequence}, kind, 'forged', decision, time, fingerprint, ${previous}, repeat64('f'), body
         FROM records WHERE sequence = ${from};`.replace("repeat64('f')", `'${'f'.repeat(64)}'`)
      const hashAt = (sequence: number): string => `(SELECT hash FROM records WHERE sequence = ${sequence})`

      it.each<readonly [string, string, readonly Partial<Finding>[]]>([
        [
          'a changed body',
          "UPDATE records SET body = replace(body, 'approve', 'decline') WHERE sequence = 3",
          [{ kind: 'changed', sequence: 3, id: 'decision-3' }],
        ],
        ['a changed time', 'UPDATE records SET time = time + 1 WHERE sequence = 4', [{ kind: 'changed', sequence: 4 }]],
        [
          'a changed hash',
          `UPDATE records SET hash = '${'0'.repeat(64)}' WHERE sequence = 2`,
          [{ kind: 'changed', sequence: 2 }],
        ],
        ['a removed record', 'DELETE FROM records WHERE sequence = 4', [{ kind: 'removed', sequence: 4, to: 4 }]],
        ['the removed first', 'DELETE FROM records WHERE sequence <= 2', [{ kind: 'removed', sequence: 1, to: 2 }]],
        ['the removed last', 'DELETE FROM records WHERE sequence >= 5', [{ kind: 'removed', sequence: 5, to: 6 }]],
        [
          'a removed record, and what followed numbered anew',
          `DELETE FROM records WHERE sequence = 4;${move(5, 4)}${move(6, 5)}`,
          [
            { kind: 'replaced', sequence: 3 },
            { kind: 'removed', sequence: 6, to: 6 },
          ],
        ],
        [
          'an inserted record',
          `${move(6, 7)}${move(5, 6)}${copy(5, 4, hashAt(4))}UPDATE head SET sequence = 7`,
          [
            { kind: 'changed', sequence: 5 },
            { kind: 'inserted', sequence: 5, to: 5 },
          ],
        ],
        [
          'a record after the last',
          copy(7, 6, hashAt(6)),
          [
            { kind: 'changed', sequence: 7 },
            { kind: 'inserted', sequence: 7, to: 7 },
          ],
        ],
        [
          'two records that changed places',
          `${move(3, 9)}${move(4, 3)}${move(9, 4)}`,
          [
            { kind: 'reordered', sequence: 3, id: 'decision-4', after: 4 },
            { kind: 'reordered', sequence: 4, id: 'decision-3', after: 2 },
            { kind: 'reordered', sequence: 5, id: 'decision-5', after: 3 },
          ],
        ],
      ])('shows %s', async (_, sql, expected) => {
        expect(await findings()).toEqual([])
        await place.tamper(sql)
        expect(await findings()).toMatchObject(expected)
        expect(await findings()).toHaveLength(expected.length)
      })

      it('takes nothing more once its head is gone', async () => {
        await place.tamper('DELETE FROM head')
        await expect(log.record([sampleDecision(7)])).rejects.toMatchObject({ code: 'FLIT_DECISION_NOT_KEPT' })
        await expect(findings()).rejects.toThrow('head of the chain')
      })

      it('shows by a checkpoint what was written anew', async () => {
        const checkpoint = await log.checkpoint()
        await log.record([sampleDecision(7)])
        expect((await verifyChain(store, [checkpoint])).findings).toEqual([])
        const { findings } = await verifyChain(store, [
          { ...checkpoint, hash: 'e'.repeat(64) },
          { ...checkpoint, sequence: 9 },
        ])
        expect(findings).toEqual([
          { kind: 'rewritten', sequence: 6 },
          { kind: 'removed', sequence: 8, to: 9 },
        ])
      })
    })
  })
}
