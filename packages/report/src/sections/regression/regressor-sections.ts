import type { RegressorComparison } from '../../figures/regression/compare-regressors.ts'
import type { RegressorReport } from '../../figures/regression/evaluate-regressor.ts'
import type { RegressorFigures } from '../../figures/regression/regressor-figures.ts'
import type { Section } from '../section.ts'
import { errorsSection } from './errors-section.ts'
import { groupErrorSections } from './group-error-sections.ts'
import { predictionStabilitySection } from './prediction-stability-section.ts'
import { predictionsSection } from './predictions-section.ts'
import { measuredWords, regressionVerdict } from './regression-verdict.ts'
import { residualsSection } from './residuals-section.ts'

/** The report on one regression in words, tables and plots. */
export function regressorSections(report: RegressorReport): readonly Section[] {
  const models = [report]
  return [
    errorsSection('How good it is', [measuredWords(report.rows)], models),
    ...spreadSections(models),
    ...predictionStabilitySection(models),
  ]
}

/** The report on two regressions in words, tables and plots. */
export function regressorComparisonSections(report: RegressorComparison): readonly Section[] {
  const { rows, a, b, paired, predictionShift } = report
  const models = [a, b]
  return [
    errorsSection('Which is better', [...regressionVerdict(report), measuredWords(rows)], models, paired),
    ...spreadSections(models),
    ...predictionStabilitySection(models, predictionShift),
  ]
}

function spreadSections(models: readonly RegressorFigures[]): Section[] {
  return [predictionsSection(models), residualsSection(models), ...groupErrorSections(models)]
}
