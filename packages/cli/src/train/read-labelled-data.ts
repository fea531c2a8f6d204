import { compileRowCheck, type RowCheck } from '@flit-ml/core'
import type { ObjectSchema, Row } from '@flit-ml/spec'
import { dataRefused, invalidInput, usageError } from '../errors.ts'
import { Input } from '../input/input.ts'
import { readRows } from '../input/read-rows.ts'
import type { Refusal, SourceRow } from '../input/source-row.ts'
import { knownFields } from '../predict/known-fields.ts'
import { refusedLine } from '../predict/refused-line.ts'
import { RunLog } from '../predict/run-log.ts'
import type { LabelledData } from './labelled-data.ts'
import { type DataColumns, type SplitRow, splitRow } from './split-row.ts'

export interface ReadOptions extends DataColumns {
  readonly input: ObjectSchema
  readonly ignoreUnknown: boolean
  readonly json: boolean
  readonly verbose: boolean
}

/**
 * All rows of a data file. Each row that the signature does not allow, or that has no label, is named on standard error.
 * @throws FlitError FLIT_DATA_REFUSED where there is one, FLIT_INPUT_INVALID where there are no rows, FLIT_USAGE where a column is
 * missing, and what reading throws.
 */
export async function readLabelledData(path: string, options: ReadOptions): Promise<LabelledData> {
  const { input, label, weight, group, time, protectedColumns } = options
  const source = Input.at(path)
  const log = new RunLog({ ...options, progress: undefined })
  const split = splitterOf(options)
  const found: SplitRow[] = []
  let number = 0
  for await (const line of readRows(source, input.properties)) {
    if (number++ === 0)
      assertColumns(line, [label, ...protectedColumns, weight ?? [], group ?? [], time?.column ?? []].flat(), path)
    const result = 'refusal' in line ? line.refusal : split(line.row)
    if ('row' in result) found.push(result)
    else log.refuse(refusedLine(source, { line: line.line, number }, result, withAside(input, options.aside, result)))
  }
  if (number === 0) throw invalidInput(path, 1, 'there are no rows')
  if (log.refused > 0) throw dataRefused(path, log.refused, number)
  return {
    rows: found.map(({ row }) => row),
    labels: found.map((each) => each.label),
    ...(weight !== undefined && { weights: found.map((each) => each.weight) }),
    ...(group !== undefined && { clusters: found.map((each) => each.cluster) }),
    ...(time !== undefined && { times: found.map((each) => each.time) }),
    groups: Object.fromEntries(
      protectedColumns.map((name, at) => [name, found.map(({ groups }) => groups[at] as string)]),
    ),
  }
}

function splitterOf(options: ReadOptions): (line: unknown) => SplitRow | Refusal {
  const { input, ignoreUnknown } = options
  const prepare = ignoreUnknown ? knownFields(input.properties) : (row: Row) => row
  const check: RowCheck = compileRowCheck(input)
  return (line) => {
    const split = splitRow(line, options)
    if (!('row' in split)) return split
    const row = prepare(split.row)
    return check(row) ?? { ...split, row }
  }
}

/** Columns that are no inputs are known too, where one is what was refused. */
function withAside(
  { properties }: ObjectSchema,
  aside: ReadonlySet<string>,
  { field }: Refusal,
): ObjectSchema['properties'] {
  return aside.has(field) ? { ...properties, [field]: {} } : properties
}

function assertColumns(line: SourceRow, columns: readonly string[], path: string): void {
  if (!('row' in line) || typeof line.row !== 'object' || line.row === null) return
  const names = Object.keys(line.row)
  const missing = columns.find((column) => !names.includes(column))
  if (missing === undefined) return
  throw usageError(missing, `${path} has no column '${missing}'. Its columns are ${names.join(', ')}.`, 'Name another.')
}
