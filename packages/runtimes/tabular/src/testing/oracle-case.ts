import { convert } from '@flit-ml/convert'
import { readOracle } from '@flit-ml/oracles'
import type { JsonSchema, Row, Signature } from '@flit-ml/spec'
import type { RuntimeCase } from '@flit-ml/testkit'

const goldenRows = 100

/** A model of the oracles as a case of the conformance suite: its golden rows are the reference implementation's answers. */
export function oracleCase(name: string): RuntimeCase {
  const { model, rows, answers } = readOracle(name)
  const { onnx, encoding, features } = convert(model)
  const golden = {
    tolerance: 1e-6,
    rows: rows.slice(0, goldenRows),
    outputs: Array.from(answers['proba']?.slice(0, goldenRows) ?? [], (probability) => ({ probability })),
  }
  const properties = Object.fromEntries(
    features.map(({ name, categories }) => [name, schemaOf(categories, isOptional(golden.rows, name))]),
  )
  const required = features.map(({ name }) => name).filter((name) => !isOptional(golden.rows, name))
  const signature: Signature = {
    specVersion: 1,
    input: { type: 'object', properties, required, additionalProperties: false },
    output: {
      type: 'object',
      properties: { probability: { type: 'number', minimum: 0, maximum: 1 } },
      required: ['probability'],
      additionalProperties: false,
    },
    encoding,
    example: { input: golden.rows[0] ?? {}, output: golden.outputs[0] ?? {} },
  }
  return { name, artifact: onnx, task: 'binary-classification', signature, golden }
}

function isOptional(rows: readonly Row[], name: string): boolean {
  return rows.some((row) => row[name] === null || row[name] === undefined)
}

function schemaOf(categories: readonly string[] | undefined, isOptional: boolean): JsonSchema {
  const type = categories ? 'string' : 'number'
  const missing = isOptional ? [null] : []
  return {
    type: isOptional ? [type, 'null'] : type,
    ...(categories && { enum: [...categories, ...missing] }),
  }
}
