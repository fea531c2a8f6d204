import type { Attributes } from '../../model/attributes.ts'
import type { OperatorContext } from '../../program/operator-context.ts'

/** The labels of classes, in the order of their scores. */
export type ClassLabels =
  | { readonly type: 'string'; readonly values: readonly string[] }
  | { readonly type: 'int64'; readonly values: readonly number[] }

/** Where the label of each row goes. */
export interface LabelOutput {
  /** The label of a class. */
  label(row: number, index: number): void
  /** For a score whose sign is the class: texts have their labels, integers are 1 and 0 whatever their labels are. */
  sign(row: number, isPositive: boolean): void
}

/** The attribute `classlabels_strings`, or else that of integers. */
export function readLabels(attributes: Attributes, integers: 'classlabels_int64s' | 'classlabels_ints'): ClassLabels {
  const numbers = attributes.integers(integers)
  const texts = attributes.texts('classlabels_strings')
  return texts.length > 0 ? { type: 'string', values: texts } : { type: 'int64', values: numbers }
}

/** Room for the labels, as the first output of a node. */
export function labelOutput(context: OperatorContext, labels: ClassLabels): LabelOutput {
  const data = context.output(labels.type, []).data as unknown[]
  const signs = labels.type === 'string' ? labels.values : [0, 1]
  return {
    label: (row, index) => {
      data[row] = labels.values[index]
    },
    sign: (row, isPositive) => {
      data[row] = signs[Number(isPositive)]
    },
  }
}
