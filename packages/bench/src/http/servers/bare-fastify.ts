import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import { decisionSchema } from 'risk-api'
import { installedModel } from '../../tabular/installed-model.ts'
import { listen } from './listen.ts'

interface Decide {
  readonly Body: { readonly unit: string }
}

// A program. Its argument is a file with the answer to each unit: the route checks the purchase, and answers what is ready.
const answers = new Map<string, unknown>(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))
const { signature } = installedModel('@flit-ml/model-xgboost-risk').source
const body = {
  type: 'object',
  properties: { id: { type: 'string' }, unit: { type: 'string' }, row: signature.input },
  required: ['row'],
  additionalProperties: false,
}
const schema = { body, response: { 200: decisionSchema } }
const ajv = { customOptions: { coerceTypes: false, removeAdditional: false, allowUnionTypes: true, strict: false } }
const app = Fastify({ ajv })
app.post<Decide>('/decide', { schema }, async ({ body: { unit } }) => answers.get(unit))
await listen(app)
