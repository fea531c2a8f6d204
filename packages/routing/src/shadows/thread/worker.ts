import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { LoopRunner } from '../loop/loop-runner.ts'
import type { Verdict } from '../shadow-job.ts'
import { HostedModel } from './hosted-model.ts'
import { lowerPriority } from './lower-priority.ts'
import type { FromThread, Question, ThreadSettings, ToThread } from './messages.ts'
import { Outbox } from './outbox.ts'
import { type RowOf, unpackRows } from './packed-rows.ts'
import { packVerdicts, type VerdictOf } from './packed-verdicts.ts'
import { toPlain } from './plain-error.ts'
import { Running } from './running.ts'

/** Nothing else in the thread is in a hurry, and what is answered within a turn is one message. */
const turnMilliseconds = 5

// The only module here that does something when it is imported: it is the program of the thread.
const port = parentPort as MessagePort
const running = new Running((workerData as ThreadSettings).running)
const models = new Map<number, Promise<HostedModel>>()
const runner = new LoopRunner(turnMilliseconds)
const outbox = new Outbox<VerdictOf>((verdicts) => post(packVerdicts(verdicts)))

lowerPriority()
running.start()
port.on('message', (message: ToThread) => {
  if ('rows' in message) unpackRows(message).forEach(take)
  else void reply(message.number, message.question)
})

function take({ number, slot, timeLimit, row }: RowOf): void {
  const end = (verdict: Verdict) => outbox.put({ number, ...verdict })
  modelAt(slot).then(
    (model) => runner.add(model, { row, timeLimit, end }),
    ({ code }) => end({ score: null, code, latency: null }),
  )
}

async function reply(number: number, question: Question): Promise<void> {
  try {
    post({ number, answer: await answer(question) })
  } catch (error) {
    post({ number, error: toPlain(error) })
  }
}

async function answer(question: Question): Promise<unknown> {
  switch (question.ask) {
    case 'open':
      models.set(question.slot, HostedModel.open(question, running))
      return (await modelAt(question.slot)).info
    case 'predict':
      return (await modelAt(question.slot)).predict(question.rows, 'preparing')
    case 'close': {
      const model = modelAt(question.slot)
      models.delete(question.slot)
      return (await model).dispose()
    }
    case 'awake':
      return undefined
  }
}

/** Every slot is opened before it is asked. */
function modelAt(slot: number): Promise<HostedModel> {
  return models.get(slot) as Promise<HostedModel>
}

function post(message: FromThread): void {
  port.postMessage(message)
}
