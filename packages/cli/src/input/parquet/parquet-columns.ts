import { type FileMetaData, parquetSchema, type SchemaTree } from 'hyparquet'
import type { Properties } from '../read-csv.ts'
import { type ValueReader, valueReader } from './value-reader.ts'

export interface ParquetColumn {
  readonly name: string
  readonly isInput: boolean
  /** Absent where values are lists, maps or structures. */
  readonly read: ValueReader | undefined
}

/**
 * The columns of a file.
 * @throws Error where two have one name, or an input of the model is nested.
 */
export function parquetColumns(metadata: FileMetaData, properties: Properties): ParquetColumn[] {
  const columns = parquetSchema(metadata).children.map((column) => columnOf(column, properties))
  const names = columns.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`two columns have the name '${twice}'`)
  const nested = columns.find(({ isInput, read }) => isInput && !read)
  if (nested) throw new Error(`the column '${nested.name}' is nested, and an input of the model is a single value`)
  return columns
}

function columnOf({ element, children }: SchemaTree, properties: Properties): ParquetColumn {
  const isNested = children.length > 0 || element.repetition_type === 'REPEATED'
  return {
    name: element.name,
    isInput: Object.hasOwn(properties, element.name),
    read: isNested ? undefined : valueReader(element),
  }
}
