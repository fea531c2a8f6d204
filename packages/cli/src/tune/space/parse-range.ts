import { InvalidArgumentError } from 'commander'

/** What `--range` says of a parameter: a range of numbers, or texts of values. */
export type Range =
  | { readonly low: number; readonly high: number; readonly scale?: 'log' | 'linear' }
  | { readonly values: readonly unknown[] }

/** One more `name=range` beside those of before; a JSON array holds what a comma would part. */
export function parseRange(text: string, others: Readonly<Record<string, Range>>): Record<string, Range> {
  const at = text.indexOf('=')
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('Write name=low..high, or name=a,b,c.')
  const range = text.slice(at + 1)
  return { ...others, [text.slice(0, at)]: bounds(range) ?? { values: list(range) } }
}

function bounds(text: string): Range | undefined {
  const [, low, high, scale] = /^(\S+?)\.\.(\S+?)(?::(log|linear))?$/.exec(text) ?? []
  if (low === undefined) return undefined
  const range = { low: Number(low), high: Number(high) }
  if (!Number.isFinite(range.low) || !Number.isFinite(range.high) || range.low >= range.high) {
    throw new InvalidArgumentError(`${text} is no range: write two numbers, the lower one first, such as 0.1..10.`)
  }
  if (scale === 'log' && range.low <= 0) throw new InvalidArgumentError('A range of log has to begin above 0.')
  return scale === 'log' || scale === 'linear' ? { ...range, scale } : range
}

function list(text: string): readonly unknown[] {
  if (!text.startsWith('[')) return text.split(',')
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidArgumentError(`${text} is no JSON array.`)
  }
}
