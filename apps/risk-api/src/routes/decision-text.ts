import type { Decision, DecisionReason } from '@flit-ml/routing'
import { type Schema, decision as schema } from './schemas.ts'

const { model, cutOff, fallback } = schema['properties'] as Readonly<Record<string, Schema>>
const [modelFields, cutOffFields, fallbackFields] = [fieldsOf(model), fieldsOf(cutOff), fieldsOf(fallback)]
/** The texts of models and cut-offs, which many decisions share and nobody changes. */
const shared = new WeakMap<object, string>()
/** What stands around the contribution of a reason, by its inputs: those of a model's signature, in most cases. */
const frames = new WeakMap<DecisionReason['features'], Frame>()

interface Frame extends Pick<DecisionReason, 'code' | 'sentence'> {
  readonly before: string
  readonly after: string
}

/**
 * The JSON of a decision, as its schema describes it. Most of the text of an answer is that of many others, and is written once:
 * a serializer that is made of the schema would look at each of its characters each time.
 */
export function decisionText(decision: Decision): string {
  const { id, time, route, configuration, arm, score, scaledScore, outcome, reasons, fallback, warnings } = decision
  return `{"id":${quoted(id)},"time":${quoted(time)},"route":${quoted(route)},"configuration":${quoted(configuration)},\
"arm":${quoted(arm)},"model":${sharedText(decision.model, modelFields)},"score":${score},"scaledScore":${scaledScore},\
"cutOff":${sharedText(decision.cutOff, cutOffFields)},"outcome":${outcome === null ? null : quoted(outcome)},\
"reasons":[${reasons.length === 0 ? '' : reasons.map(reasonText).join()}],\
"fallback":${fallback && JSON.stringify(fallback, fallbackFields)},\
"warnings":${warnings.length === 0 ? '[]' : JSON.stringify(warnings)}}`
}

function sharedText(value: object | null, fields: string[]): string {
  if (value === null) return 'null'
  let text = shared.get(value)
  if (text === undefined) {
    text = JSON.stringify(value, fields)
    shared.set(value, text)
  }
  return text
}

function reasonText({ code, sentence, contribution, features }: DecisionReason): string {
  let frame = frames.get(features)
  if (frame?.code !== code || frame.sentence !== sentence) {
    const before = `{"code":${quoted(code)},"sentence":${quoted(sentence)},"contribution":`
    frame = { code, sentence, before, after: `,"features":${JSON.stringify(features)}}` }
    frames.set(features, frame)
  }
  return `${frame.before}${contribution}${frame.after}`
}

const plain = /^[\w .:@-]*$/

function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text)
}

/** In their order, which `JSON.stringify` keeps to. */
function fieldsOf(part: Schema | undefined): string[] {
  return Object.keys(part?.['properties'] ?? {})
}
