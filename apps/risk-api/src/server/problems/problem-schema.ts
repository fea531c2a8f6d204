/** The JSON Schema of `Problem`. */
export const problemSchema = {
  $id: 'Problem',
  type: 'object',
  description: 'Problem details by RFC 9457.',
  properties: {
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'The permanent code of an error of Flit-ML.' },
    row: { type: 'integer', description: 'Which row of a batch.' },
    field: { type: 'string', description: 'Which field of it.' },
  },
  required: ['title', 'status', 'detail'],
} as const
