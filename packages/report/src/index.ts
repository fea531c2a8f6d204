export { type ComparisonReport, compareModels } from './figures/compare-models.ts'
export { type EvaluationReport, evaluateModel } from './figures/evaluate-model.ts'
export {
  type ExperimentLog,
  type InputSample,
  type LoggedPhase,
  type LoggedReason,
  type LoggedRows,
  type LoggedShadow,
  notDrawn,
  type Rollback,
} from './figures/experiment/experiment-log.ts'
export { type ExperimentReport, experimentReport } from './figures/experiment/experiment-report.ts'
export { weekOf } from './figures/experiment/weeks.ts'
export type { Fairness } from './figures/fairness.ts'
export type { HistogramBin } from './figures/histogram.ts'
export type { ModelFigures } from './figures/model-figures.ts'
export { compareRegressors, type RegressorComparison } from './figures/regression/compare-regressors.ts'
export { evaluateRegressor, type RegressorReport } from './figures/regression/evaluate-regressor.ts'
export type { Measured, MeasuredCounts, PredictedModel } from './figures/regression/measured.ts'
export type { AttributeErrors, RegressorFigures } from './figures/regression/regressor-figures.ts'
export type { ResidualBin } from './figures/regression/residual-histogram.ts'
export type { RocPoint } from './figures/roc.ts'
export type { Outcomes, RowCounts, ScoredModel } from './figures/scored-rows.ts'
export type { Swaps } from './figures/swaps.ts'
export { type PageHead, renderPage } from './page/render-page.ts'
export type { Plot } from './plot/plot.ts'
export { comparisonSections } from './sections/comparison-sections.ts'
export { evaluationSections } from './sections/evaluation-sections.ts'
export { experimentSections } from './sections/experiment/experiment-sections.ts'
export { regressorComparisonSections, regressorSections } from './sections/regression/regressor-sections.ts'
export type { ReportTable, Section } from './sections/section.ts'
