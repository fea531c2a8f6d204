import type { JsonSchema, ObjectSchema } from '@flit-ml/spec'
import { fieldComment } from './field-comment.ts'
import { quoted } from './quoted.ts'
import { typeOf } from './type-of.ts'
import { union } from './union.ts'

export interface RenderedFields {
  /** The type alone, which two versions of a model may share. */
  readonly shape: string
  /** The lines of the type with its comments. */
  readonly lines: readonly string[]
}

const identifier = /^[A-Za-z_$][\w$]*$/

/** The type of a row, of an answer, or of parameters: of nothing at all where there is no schema. */
export function renderFields(schema: ObjectSchema | undefined): RenderedFields {
  const fields = Object.entries(schema?.properties ?? {}).map(([name, field]) => ({
    comment: fieldComment(field),
    member: memberOf(name, field, schema?.required?.includes(name) ?? false),
  }))
  const lines = fields.flatMap(({ comment, member }) => [...comment, ...member]).map((line) => `  ${line}`)
  return {
    shape: fields.flatMap(({ member }) => member).join('\n'),
    lines: lines.length === 0 ? ['Record<string, never>'] : ['{', ...lines, '}'],
  }
}

function memberOf(name: string, field: JsonSchema, isRequired: boolean): string[] {
  const types = isRequired ? typeOf(field) : [...typeOf(field), 'undefined']
  return union(`${identifier.test(name) ? name : quoted(name)}${isRequired ? '' : '?'}:`, types)
}
