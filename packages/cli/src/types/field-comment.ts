import type { JsonSchema } from '@flit-ml/spec'
import { rangeOf } from '../output/range-of.ts'
import { docComment } from './doc-comment.ts'

/** What the type of a field cannot say: its description, unit, range and default. */
export function fieldComment(field: JsonSchema): string[] {
  const whole = field.enum === undefined && [field.type].flat().includes('integer') ? 'whole number' : ''
  const facts = [field.unit ?? '', whole, rangeOf(field)].filter((fact) => fact !== '').join(', ')
  const { description, default: fallback } = field
  const described = description !== undefined && facts !== '' ? `${description} (${facts})` : (description ?? facts)
  return docComment([described, fallback === undefined ? '' : `Default: ${JSON.stringify(fallback)}`])
}
