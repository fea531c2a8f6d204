import type { MatrixEncoding, ObjectSchema, OutputEncoding, Signature, TensorsEncoding } from '@flit-ml/spec'

const homes = ['ignore', 'other', 'owner', 'parents', 'priv', 'rent']
const jobs = ['fixed', 'freelance', 'others', 'partime']
const output: OutputEncoding = { tensor: 'probabilities', columns: { probability: 1 } }

/** The inputs of the models of fixtures/pipeline: one of each kind that a signature has. */
export const pipelineInput: ObjectSchema = objectOf({
  seniority: { type: 'integer', minimum: 0, maximum: 60 },
  months: { type: 'integer', enum: [6, 12, 18, 24, 30, 36, 42, 48, 54, 60, 72] },
  price: { type: 'number' },
  income: { type: ['number', 'null'] },
  home: { type: ['string', 'null'], enum: [...homes, null] },
  job: { type: ['string', 'null'], enum: [...jobs, null] },
  records: { type: 'boolean' },
})

/** The encoding of pipeline/tensors.onnx. */
export const tensors: TensorsEncoding = { layout: 'tensors', output }

/** The encoding of pipeline/matrix.onnx. */
export const matrix: MatrixEncoding = {
  layout: 'matrix',
  tensor: 'input',
  columns: [
    { name: 'seniority' },
    { name: 'months' },
    { name: 'price' },
    { name: 'income' },
    { name: 'home', categories: homes },
    { name: 'job', categories: jobs },
    { name: 'records' },
  ],
  output,
}

/** The inputs of the models of fixtures/graphs. */
export const twoNumbers: ObjectSchema = objectOf({ first: { type: 'number' }, second: { type: 'number' } })

/** The encoding of graphs/two-columns.onnx, whose answer is the second number. */
export const twoColumns: MatrixEncoding = {
  layout: 'matrix',
  tensor: 'input',
  columns: [{ name: 'first' }, { name: 'second' }],
  output,
}

/** Of a classifier. */
export function signature(parts: Pick<Signature, 'input' | 'encoding'> & Partial<Signature>): Signature {
  return {
    specVersion: 1,
    output: objectOf({ probability: { type: 'number', minimum: 0, maximum: 1 } }),
    example: { input: {}, output: { probability: 0.5 } },
    ...parts,
  }
}

/** Every property is required unless it may be null. */
export function objectOf(properties: ObjectSchema['properties']): ObjectSchema {
  const required = Object.keys(properties).filter((name) => !properties[name]?.type?.includes('null'))
  return { type: 'object', properties, required, additionalProperties: false }
}
