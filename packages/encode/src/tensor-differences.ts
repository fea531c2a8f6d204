import type { GraphTensor, Shape } from './graph-tensor.ts'

export interface ExpectedTensor {
  readonly what: 'input' | 'output'
  readonly types: readonly string[]
  /** The shape in words. */
  readonly shape: string
  readonly fits: (shape: Shape) => boolean
}

/** Why a tensor of the graph is not the one that is expected. */
export function* tensorDifferences(
  tensor: GraphTensor,
  { what, types, shape, fits }: ExpectedTensor,
): Generator<string> {
  const name = `the graph's ${what} '${tensor.name}'`
  if (!tensor.isTensor) yield `${name} is no tensor (scikit-learn's converter takes zipmap=False)`
  else if (!types.includes(tensor.type)) yield `${name} is of ${tensor.type}, and has to be of ${types.join(' or ')}`
  else if (!fits(tensor.shape)) yield `${name} has the shape ${showShape(tensor.shape)}, and has to have ${shape}`
}

/** A tensor of any number of rows, each with so many columns. */
export function inputTensor(types: readonly string[], columns: number): ExpectedTensor {
  return {
    what: 'input',
    types,
    shape: `[any number of rows, ${columns}]`,
    fits: ([rows, width, ...more]) => isOpen(rows) && (isOpen(width) || width === columns) && more.length === 0,
  }
}

/** A tensor of any number of rows, each with at least so many columns; one column may be left out of the shape. */
export function outputTensor(types: readonly string[], columns: number): ExpectedTensor {
  return {
    what: 'output',
    types,
    shape: `[any number of rows, at least ${columns}]`,
    fits: ([rows, width = 1, ...more]) =>
      isOpen(rows) && (typeof width === 'string' || width >= columns) && more.length === 0,
  }
}

function isOpen(length: number | string | undefined): boolean {
  return typeof length === 'string'
}

function showShape(shape: Shape): string {
  return `[${shape.map((length) => (length === '' ? '?' : length)).join(', ')}]`
}
