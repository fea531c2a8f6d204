/** A JSON Schema (draft 2020-12) of one value. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  /** The unit of a number, such as `EUR` or `month`: an annotation of Flit-ML's own. */
  readonly unit?: string
  /** Whether law or policy forbids to tell this input as a reason, such as an age: an annotation of Flit-ML's own. */
  readonly protected?: boolean
  readonly enum?: readonly unknown[]
  readonly [keyword: string]: unknown
}

/** A JSON Schema of an object that names every property it may have. */
export interface ObjectSchema extends JsonSchema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties: false
}
