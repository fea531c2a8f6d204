import { hash } from 'node:crypto'
import type { RouteChange, ShadowAnswer } from '@flit-ml/routing'
import { invalid } from '../errors.ts'
import { canonicalJson } from '../json/canonical-json.ts'
import type { KeptDecision } from '../kept-decision.ts'
import type { Label } from '../labels/label.ts'
import type { Entry } from '../stores/entry.ts'

/** Its fields stay in the order that they were answered in, so that a repeated request gets the very same text. */
export function decisionEntry(decision: KeptDecision, fingerprint: string): Entry {
  const { id } = decision
  checkId(id)
  checkNumbers(decision)
  const body = JSON.stringify(decision)
  return { kind: 'decision', id, decision: id, time: millisecondsOf(decision.time), fingerprint, body }
}

/** JSON has no NaN, and would say `null` for it. */
function checkNumbers({ score, scaledScore, reasons }: KeptDecision): void {
  for (const value of [score, scaledScore, ...reasons.map(({ contribution }) => contribution)])
    if (value !== null && !Number.isFinite(value)) throw invalid('a score or a contribution', value, 'a finite number')
}

export function shadowsEntry(decision: string, shadows: readonly ShadowAnswer[], time: number): Entry {
  return contentEntry('shadows', decision, time, { decision, shadows })
}

export function labelEntry(label: Required<Label>): Entry {
  return contentEntry('label', label.decision, millisecondsOf(label.time), label)
}

export function changeEntry(change: RouteChange): Entry {
  return contentEntry('change', '', millisecondsOf(change.time), change)
}

/** Its id is the digest of what it says: said again, it is kept once. */
function contentEntry(kind: Entry['kind'], decision: string, time: number, content: object): Entry {
  const body = canonicalJson(content)
  const digest = hash('sha256', body, 'hex')
  return { kind, id: digest, decision, time, fingerprint: digest, body }
}

const longestId = 256

/** Whatever else stands in an id is inert; but no engine keeps a NUL or half of a character as it is. */
function checkId(id: unknown): void {
  const isKept = typeof id === 'string' && id.length > 0 && id.length <= longestId && id.isWellFormed()
  if (!isKept || id.includes('\0')) throw invalid('id', id, `a text of 1 to ${longestId} characters without NUL`)
}

function millisecondsOf(time: string): number {
  const milliseconds = Date.parse(time)
  if (milliseconds >= 0 && milliseconds < Date.UTC(10_000)) return milliseconds
  throw invalid('time', time, "a time from 1970 to 9999, such as '2026-11-24T22:00:00.000Z'")
}
