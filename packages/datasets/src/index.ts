export type { DatasetName } from './dataset-name.ts'
export { type InputSchema, inputSchema } from './input-schema.ts'
export type { InputRow, LabelledRows } from './labelled-rows.ts'
export { holdout, training } from './split.ts'
