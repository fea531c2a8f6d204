import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { options } from '../validation/ajv-options.ts'
import { schemas } from '../validation/schemas.ts'

const head = `// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
// @ts-nocheck
// Made of schemas.ts by \`pnpm run generate\`: to find models takes no compiler of schemas.
import type { Validate } from './first-violation.ts'
`

/** The source of \`validators.ts\`: what ajv compiles the schemas to. */
export function generateValidators(): string {
  // Without \`unicode\` a length is counted in code units, and needs nothing of ajv at run time.
  const ajv = new Ajv2020({
    ...options,
    unicode: false,
    logger: false,
    inlineRefs: false,
    code: { source: true, lines: true },
  })
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name)
  const names = Object.keys(schemas)
  const code = standalone.default(ajv, Object.fromEntries(names.map((name) => [name, name])))
  const exported = code.replace('"use strict";', '').replaceAll(/^exports\.(\w+) = /gm, 'export const $1: Validate = ')
  if (/\brequire\(|\bexports\./.test(exported)) throw new Error('The validators need something of ajv at run time.')
  return head + exported
}
