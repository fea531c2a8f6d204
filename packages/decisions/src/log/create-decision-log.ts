import type { Decision, DecisionRequest, RouteChange, ShadowAnswer } from '@flit-ml/routing'
import { conflict, notFound, notKept } from '../errors.ts'
import type { KeptDecision } from '../kept-decision.ts'
import { checkLabel, type Label } from '../labels/label.ts'
import { Privacy } from '../privacy/privacy.ts'
import type { Checkpoint, StoredRecord } from '../stores/entry.ts'
import type { Batch, DecisionStore } from '../stores/store.ts'
import type { DecisionFile, DecisionLog, DecisionLogOptions } from './decision-log.ts'
import { changeEntry, decisionEntry, labelEntry, shadowsEntry } from './entries.ts'
import { GroupCommit } from './group-commit.ts'
import { readFile } from './read-file.ts'

/** @throws FlitError FLIT_DECISION_INVALID for options that cannot be as they are. */
export function createDecisionLog(options: DecisionLogOptions): DecisionLog {
  return new StoreLog(options)
}

/** What an answer says that can be lost. */
const relaxedWarning = 'This decision was answered before it was durable: it can be lost if the machine stops.'

class StoreLog implements DecisionLog {
  readonly #store: DecisionStore
  readonly #privacy: Privacy
  readonly #group: GroupCommit
  readonly #now: () => number

  constructor({ store, groupSize = 64, now = Date.now, ...privacy }: DecisionLogOptions) {
    this.#store = store
    this.#privacy = new Privacy(privacy)
    this.#group = new GroupCommit(store, groupSize)
    this.#now = now
  }

  async find(id: string, request: DecisionRequest): Promise<Decision | undefined> {
    for await (const record of this.#store.read({ kind: 'decision', decision: id })) {
      if (record.fingerprint !== this.#privacy.fingerprint(request)) throw conflict(id)
      return answerOf(record, request)
    }
    return undefined
  }

  async record(decisions: readonly Decision[]): Promise<readonly Decision[]> {
    const answers = this.#store.durability === 'durable' ? decisions : decisions.map(withWarning)
    const entries = answers.map((answer) =>
      decisionEntry(this.#privacy.hide(answer), this.#privacy.fingerprint(requestOf(answer))),
    )
    const earlier = await this.#append(entries)
    return answers.map((answer, at) => {
      const record = earlier[at]
      return record ? answerOf(record, requestOf(answer)) : answer
    })
  }

  async addShadows(id: string, shadows: readonly ShadowAnswer[]): Promise<void> {
    await this.#append([shadowsEntry(id, shadows, this.#now())])
  }

  async recordChange(change: RouteChange): Promise<void> {
    await this.#append([changeEntry(change)])
  }

  async addLabels(labels: readonly Label[]): Promise<void> {
    labels.forEach(checkLabel)
    const time = new Date(this.#now()).toISOString()
    await this.#append(labels.map((label) => labelEntry({ ...label, time: label.time ?? time })))
  }

  get(id: string): Promise<DecisionFile | undefined> {
    return readFile(this.#store, id)
  }

  checkpoint(): Promise<Checkpoint> {
    return this.#store.head()
  }

  async close(): Promise<void> {
    await this.#group.idle()
    await this.#store.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** In the place of each entry, what was kept before under its id. */
  async #append(batch: Batch): Promise<readonly (StoredRecord | null)[]> {
    if (batch.length === 0) return []
    const appended = await this.#group.add(batch).catch((cause: unknown) => {
      throw notKept(
        this.#store.name,
        batch.map(({ decision }) => decision),
        cause,
      )
    })
    if ('earlier' in appended) return appended.earlier
    throw appended.refused === 'conflict' ? conflict(appended.id) : notFound(this.#store.name, appended.id)
  }
}

function requestOf({ route, row, assignment }: Decision): DecisionRequest {
  return { route, row, unit: assignment.unit }
}

/** What was answered: what privacy keeps out of the store stands in the request, which is the same as then. */
function answerOf({ body }: StoredRecord, { row, unit }: DecisionRequest): Decision {
  const { redacted: _, ...kept }: KeptDecision = JSON.parse(body)
  const isUnitHashed = kept.assignment.isUnitHashed && kept.assignment.unit === unit
  // In the order of then: the very same text.
  return { ...kept, assignment: { ...kept.assignment, unit, isUnitHashed }, row }
}

function withWarning(decision: Decision): Decision {
  return { ...decision, warnings: [...decision.warnings, relaxedWarning] }
}
