import type { JsonSchema } from '@flit-ml/spec'
import { definitions, sections } from './sections-schema.ts'

/** The schema of a whole `flit.config` file, of the core's and of what this package adds. */
export function composeSchema(core: JsonSchema): JsonSchema {
  const { properties, $defs } = core as { properties: object; $defs: object }
  return {
    ...core,
    title: 'flit.config',
    properties: { ...properties, ...sections },
    $defs: { ...$defs, ...definitions },
  }
}
