import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { inputSchema, type LabelledRows } from '@flit-ml/datasets'
import type { ObjectSchema, Signature } from '@flit-ml/spec'
import trainer from '@flit-ml/trainer-linear'
import { stringify } from 'csv-stringify/sync'
import { application, write } from './application.ts'
import { linkPackage } from './link-package.ts'

function signatureOf(row: Signature['example']['input'], parameters: ObjectSchema): Signature {
  const probability = { type: 'number', minimum: 0, maximum: 1 }
  return {
    specVersion: 1,
    input: { ...inputSchema('credit-data') },
    output: { type: 'object', properties: { probability }, required: ['probability'], additionalProperties: false },
    parameters,
    background: [row],
    example: { input: row, output: { probability: 0.5 } },
  }
}

const card = '# Risk\n\n## Figures\n\n<!-- figures -->\n<!-- /figures -->\n\n## Limits\n\nMany.\n'

/** Who fits the package from now on. */
export interface TrainerOfPackage {
  readonly trainer?: string
  readonly parameters?: ObjectSchema
}

/**
 * A workspace with a model package in `packages/risk`, a logistic regression of these rows, and its trainer and runtime; gone when
 * the test is over.
 */
export async function creditWorkspace(
  { rows, labels }: LabelledRows,
  { trainer: name = '@flit-ml/trainer-linear', parameters = trainer.parametersSchema }: TrainerOfPackage = {},
): Promise<string> {
  const dir = application({})
  for (const each of [name, '@flit-ml/runtime-tabular', '@flit-ml/spec']) linkPackage(dir, each)
  const [row = {}] = rows
  const request = {
    task: 'binary-classification',
    parameters: { l2: 1, maxIterations: 100, tolerance: 1e-10 },
  } as const
  const signature = signatureOf(row, parameters)
  const { artifact, encoding } = await trainer.fit({ ...request, rows, labels, signature })
  const flitModel = {
    spec: 1,
    id: 'bnpl.risk',
    task: request.task,
    runtime: '@flit-ml/runtime-tabular',
    trainer: name,
    artifact: { path: 'model/model.onnx', sha256: createHash('sha256').update(artifact).digest('hex') },
    signature: 'model/signature.json',
    golden: 'model/golden.json',
    card: 'MODEL_CARD.md',
  }
  write(dir, { '.changeset/config.json': {} })
  write(join(dir, 'packages/risk'), {
    'package.json': `${JSON.stringify({ name: '@team/model-risk', version: '1.0.0', flitModel }, null, 2)}\n`,
    'model/model.onnx': artifact,
    'model/signature.json': { ...signature, ...(encoding && { encoding }) },
    'model/golden.json': { tolerance: 1e-6, rows: rows.slice(0, 5), outputs: rows.slice(0, 5) },
    'MODEL_CARD.md': card,
  })
  return dir
}

/** Rows as a file would have them: their inputs, what happened, and the groups. */
export function csvOf({ rows, labels, positive, groups }: LabelledRows): string {
  const records = rows.map((row, at) => ({
    ...row,
    outcome: labels[at] === 1 ? positive : 'good',
    ageBand: groups['ageBand']?.[at],
    marital: groups['marital']?.[at],
  }))
  return stringify(records, { header: true })
}
