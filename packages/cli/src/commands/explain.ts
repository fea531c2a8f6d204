import { createRegistry, type LoadedModel } from '@flit-ml/core'
import { isFlitError, type Row } from '@flit-ml/spec'
import { describeExplained } from '../explain/describe-explained.ts'
import { type Explained, explainRow } from '../explain/explained.ts'
import { renderWaterfall } from '../explain/render-waterfall.ts'
import type { GlobalOptions } from '../global-options.ts'
import type { DataFormat } from '../input/data-format.ts'
import { Input } from '../input/input.ts'
import { readOneRow } from '../input/read-one-row.ts'
import { assertNotInput } from '../output/assert-not-input.ts'
import { print, printJson } from '../output/print.ts'
import { writeWhole } from '../output/write-whole.ts'
import { knownFields } from '../predict/known-fields.ts'
import { refusedLine } from '../predict/refused-line.ts'

export interface ExplainOptions extends GlobalOptions {
  /** A path, or `-` for standard input; without it, the example of the signature is explained. */
  readonly in?: string
  readonly format?: DataFormat
  /** Which row of the input, from 1. */
  readonly row: number
  /** The most reasons. */
  readonly reasons: number
  readonly ignoreUnknown?: boolean
  readonly parameters?: Row
  /** Where to write a waterfall. */
  readonly svg?: string
}

/** Says what made one answer: the reasons, and what each input adds. */
export async function explain(reference: string, options: ExplainOptions): Promise<void> {
  const { json, svg, parameters, dir } = options
  assertNotInput([options.in], svg, '--svg')
  await using registry = createRegistry({ dir })
  await using model = await registry.getModel(reference, parameters)
  const explained = await explainInput(model, options)
  if (svg !== undefined) await writeWhole(svg, [renderWaterfall(explained)])
  if (json) printJson(explained)
  else print(...describeExplained(explained))
}

/** @throws FlitError FLIT_LINE_REFUSED where the signature does not allow the row. */
async function explainInput(model: LoadedModel, options: ExplainOptions): Promise<Explained> {
  const { input, example } = model.info.signature
  if (options.in === undefined) return explainRow(model, example.input, options.reasons)
  const source = Input.at(options.in === '-' ? undefined : options.in, options.format)
  const found = await readOneRow(source, input.properties, options.row)
  const place = { line: found.line, number: options.row }
  if (!('row' in found)) throw refusedLine(source, place, found.refusal, input.properties)
  const row = options.ignoreUnknown ? knownFields(input.properties)(found.row as Row) : (found.row as Row)
  try {
    return await explainRow(model, row, options.reasons)
  } catch (error) {
    if (!isFlitError(error, 'FLIT_ROW_INVALID')) throw error
    throw refusedLine(source, place, error.details, input.properties)
  }
}
