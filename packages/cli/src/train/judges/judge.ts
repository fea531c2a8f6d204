import type { LoadedModel } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'
import type { LabelledData } from '../labelled-data.ts'

/** What models of one task are judged by: the figures of a fold, those of the holdout, and a comparison with another model. */
export interface Findings {
  readonly fold: unknown
  readonly holdout: unknown
  readonly comparison: unknown
}

/** A figure of the folds that people are told. */
export interface FoldFigure<Fold> {
  /** Its name in JSON. */
  readonly name: string
  readonly label: string
  readonly of: (fold: Fold) => number
  readonly show: (value: number) => string
}

/** How models of one task are judged, and what is said of them. */
export interface Judge<Found extends Findings> {
  /** What a model answers, as a number a row. */
  ask(model: LoadedModel, rows: readonly Row[]): Promise<Float64Array>
  judgeFold(labels: LabelledData['labels'], answers: Float64Array): Found['fold']
  readonly foldFigures: readonly FoldFigure<Found['fold']>[]
  /** `positive` is what the positive class is called, where there are classes. */
  judgeHoldout(holdout: LabelledData, answers: Float64Array, positive: string): Found['holdout']
  /** The answers of the new model, and of the released one. */
  compare(labels: LabelledData['labels'], after: Float64Array, before: Float64Array): Found['comparison']
  /** Lines for people to read. */
  describe(found: Found['holdout']): string[]
  describeComparison(comparison: Found['comparison']): string[]
  /** In a few words, for a changeset. */
  summarize(found: Found['holdout'], comparison: Found['comparison'] | undefined): string
  /** What stands between the marks of a card. */
  renderCard(found: Found['holdout']): string
}
