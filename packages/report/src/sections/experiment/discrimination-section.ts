import type { ArmFigures } from '../../figures/experiment/arm-figures.ts'
import type { ExperimentReport } from '../../figures/experiment/experiment-report.ts'
import { calibrationPlot } from '../../plot/plots/calibration-plot.ts'
import { rocPlot } from '../../plot/plots/roc-plot.ts'
import { count, decimal, withInterval } from '../numbers.ts'
import type { Section } from '../section.ts'
import { armPairs, pairsOf } from './arm-pairs.ts'

/** How well the scores of each arm tell the classes apart, and whether they can be taken at their word. */
export function discriminationSection(report: ExperimentReport): Section {
  const { arms, label } = report
  const found = new Map(arms.flatMap((figures) => modelOf(figures) ?? []).map((model) => [model.model, model]))
  const pairs = pairsOf(armPairs(report), (arm) => found.get(arm))
  return {
    title: 'Discrimination and calibration by arm',
    words:
      found.size === 0
        ? ['No arm has mature outcomes of both classes, and probabilities for scores, yet.']
        : [
            `Of the units that the arm's own model answered, and whose outcome is mature and known. Each arm is judged by the rows that it approved itself: their AUCs are of different rows, and the arm that turns away more of the clear cases looks worse. Only a shadow is compared on the same rows.`,
          ],
    tables:
      found.size === 0
        ? []
        : [
            {
              caption: 'Figures, with their 95 % intervals for one look',
              head: ['arm', 'known', label.positive, 'AUC', 'Brier score', 'calibration: intercept', 'slope'],
              rows: Array.from(found.values(), ({ model, evaluation }) => [
                model,
                count(evaluation.count),
                count(evaluation.positives),
                withInterval(evaluation.auc),
                decimal(evaluation.brierScore.value, 4),
                withInterval(evaluation.calibration.intercept, (value) => decimal(value, 2)),
                withInterval(evaluation.calibration.slope, (value) => decimal(value, 2)),
              ]),
            },
          ],
    plots: pairs.flatMap((models) => [rocPlot(models), calibrationPlot(models, label.positive)]),
  }
}

function modelOf({ arm, discrimination }: ArmFigures) {
  return discrimination && { model: arm, ...discrimination }
}
