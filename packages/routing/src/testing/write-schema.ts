import { writeFileSync } from 'node:fs'
import core from '@flit-ml/core/flit.config.schema.json' with { type: 'json' }
import { composeSchema } from '../configuration/compose-schema.ts'

const path = new URL('../../flit.config.schema.json', import.meta.url)
writeFileSync(path, `${JSON.stringify(composeSchema(core), undefined, 2)}\n`)
