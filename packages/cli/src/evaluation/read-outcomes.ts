import { usageError } from '../errors.ts'

/** What the column of labels says. */
export interface LabelColumn {
  /** For each row 1, 0, or `null` where the outcome is not known. */
  readonly labels: readonly (0 | 1 | null)[]
  /** What the positive class is called: the value, or the column where that is a mere 1 or true. */
  readonly positive: string
}

const negative = ['0', 'false']

/**
 * Reads outcomes from texts, of which an empty one is not known.
 * @throws FlitError FLIT_USAGE unless there are two values, of which one is the positive.
 */
export function readOutcomes(column: string, texts: readonly string[], named?: string): LabelColumn {
  const values = [...new Set(texts)].filter((text) => text !== '').sort()
  if (values.length !== 2) throw notTwo(column, values)
  const positive = named ?? positiveOf(values)
  if (positive === undefined || !values.includes(positive)) throw unknownPositive(column, values, named)
  return {
    labels: texts.map((text) => (text === '' ? null : text === positive ? 1 : 0)),
    positive: isAffirmative(positive) ? column : positive,
  }
}

function positiveOf(values: readonly string[]): string | undefined {
  const [other = '', value = ''] = values
  return negative.includes(other.toLowerCase()) && isAffirmative(value) ? value : undefined
}

function isAffirmative(value: string): boolean {
  return ['1', 'true'].includes(value.toLowerCase())
}

const shown = 5

function listed(values: readonly string[]): string {
  return `${values.slice(0, shown).join(', ')}${values.length > shown ? ', …' : ''}`
}

function notTwo(column: string, values: readonly string[]): Error {
  return usageError(
    '--label',
    values.length === 0
      ? `No row that was answered has a value in the column '${column}'.`
      : `The column '${column}' has ${values.length === 1 ? 'one value' : `${values.length} values`}: ${listed(values)}.`,
    'Name a column that has two values, and is empty where the outcome is not known.',
  )
}

function unknownPositive(column: string, values: readonly string[], named: string | undefined): Error {
  return usageError(
    '--positive',
    named === undefined
      ? `Nothing says of which value of '${column}' the model answers the probability.`
      : `No row has ${named} in the column '${column}'.`,
    `Name it with --positive: ${listed(values)}.`,
  )
}
