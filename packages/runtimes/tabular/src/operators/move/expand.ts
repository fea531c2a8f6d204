import { broadcastShape, placesOf } from '../../program/broadcast.ts'
import { isRowsLength, lengthsOf } from '../../program/constants.ts'
import type { Operator } from '../../program/operator-context.ts'
import { pick } from './pick.ts'

/** Repeated along dimensions of length 1, up to a shape. */
export const expand: Operator = (context) => {
  const value = context.rows(0)
  const wanted = lengthsOf(context, 1)
  const [rows] = wanted
  const hasRows = !context.isConstant && wanted.length > value.shape.length
  if (hasRows && (wanted.length > value.shape.length + 1 || !(rows === 1 || isRowsLength(rows))))
    throw context.notCovered(`gives the shape [${wanted.join(', ')}], in which the rows do not stay`)
  const shape = broadcastShape([value.shape, hasRows ? wanted.slice(1) : wanted])
  if (!shape) throw context.notCovered(`gives [${value.shape.join(', ')}] the shape [${wanted.join(', ')}]`)
  const places = placesOf(value.shape, shape)
  return pick(context, value, shape, (at) => places[at] as number)
}
