import { artifactRefused } from '../../artifact-refused.ts'
import { integersOf } from '../../program/constants.ts'
import type { Operator, OperatorContext, Step } from '../../program/operator-context.ts'
import { sizeOf } from '../../program/value.ts'
import { pick } from './pick.ts'

interface Range {
  readonly axis: number
  readonly start: number
  readonly end: number
  readonly step: number
}

/** A part of each axis: from a start to before an end, in steps. */
export const slice: Operator = (context): Step => {
  const value = context.rows(0)
  const chosen = value.shape.map((length) => Array.from({ length }, (_, place) => place))
  for (const { axis, ...range } of rangesOf(context, value.shape.length))
    chosen[axis] = placesOf(range, value.shape[axis] as number)
  const shape = chosen.map(({ length }) => length)
  return pick(context, value, shape, (at) => {
    let place = 0
    let rest = at
    for (const [axis, places] of chosen.entries()) {
      const inner = sizeOf(shape.slice(axis + 1))
      place = place * (value.shape[axis] as number) + (places[Math.floor(rest / inner)] as number)
      rest %= inner
    }
    return place
  })
}

/** Before version 10, attributes; then inputs. */
function rangesOf(context: OperatorContext, rank: number): readonly Range[] {
  const { attributes, version } = context
  const list = (name: string, index: number) => (version < 10 ? attributes.integers(name) : integersOf(context, index))
  const starts = list('starts', 1)
  const ends = list('ends', 2)
  const axes = list('axes', 3)
  const steps = version < 10 ? [] : integersOf(context, 4)
  if (starts.length !== ends.length) throw artifactRefused(`${context.name} has other starts than ends.`)
  const ranges = starts.map((start, at) => ({
    axis: axes[at] ?? at,
    start,
    end: ends[at] as number,
    step: steps[at] ?? 1,
  }))
  return ranges.flatMap((range) =>
    takesAllRows(context, range, rank) ? [] : { ...range, axis: context.axis(range.axis, rank) },
  )
}

/** Whether a range is that of all rows, however many there are. */
function takesAllRows(context: OperatorContext, { axis, start, end, step }: Range, rank: number): boolean {
  const isOfRows = !context.isConstant && (axis === 0 || axis === -rank - 1)
  return isOfRows && start === 0 && end >= 2 ** 31 - 1 && step === 1
}

function placesOf({ start, end, step }: Omit<Range, 'axis'>, length: number): number[] {
  if (step === 0) return []
  const [least, greatest] = step > 0 ? [0, length] : [-1, length - 1]
  const within = (place: number, lowest: number) =>
    Math.max(lowest, Math.min(greatest, place < 0 ? place + length : place))
  const first = within(start, 0)
  const last = within(end, least)
  return Array.from({ length: Math.max(0, Math.ceil((last - first) / step)) }, (_, at) => first + at * step)
}
