import { parseSync, Visitor } from 'oxc-parser'

export interface Import {
  readonly specifier: string
  /** From 1. */
  readonly line: number
  /** Gone once types are erased. */
  readonly isType: boolean
}

/**
 * Every import of a TypeScript source: static and dynamic, of values and of types, re-exports, and `import('…')` as a type.
 * A dynamic import of what is only known at run time is none.
 */
export function findImports(path: string, source: string): Import[] {
  const { program, errors } = parseSync(path, source)
  if (errors[0]) throw new SyntaxError(`${path}: ${errors[0].message}`)
  const imports: Import[] = []
  const add = (from: unknown, isType: boolean): void => {
    if (!isText(from)) return
    imports.push({ specifier: from.value, line: lineOf(source, from.start), isType })
  }
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => add(source, importKind === 'type'),
    ExportNamedDeclaration: ({ source, exportKind }) => add(source, exportKind === 'type'),
    ExportAllDeclaration: ({ source, exportKind }) => add(source, exportKind === 'type'),
    ImportExpression: ({ source }) => add(source, false),
    TSImportType: ({ source }) => add(source, true),
    TSExternalModuleReference: ({ expression }) => add(expression, false),
  }).visit(program)
  return imports
}

function isText(node: unknown): node is { readonly value: string; readonly start: number } {
  return typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length
}
