import { type CalibrationFigures, calibrationPlot } from '../plot/plots/calibration-plot.ts'
import { count, percent, withInterval } from './numbers.ts'
import type { ReportTable, Section } from './section.ts'

/** Whether what a model says is what happens. */
export function calibrationSection(models: readonly CalibrationFigures[], positive: string): Section {
  return {
    title: 'Calibration',
    words: models.map(calibrationWords),
    tables: models.map((figures) => tableOf(figures, positive)),
    plots: [calibrationPlot(models, positive)],
  }
}

function calibrationWords({ model, evaluation: { calibration } }: CalibrationFigures): string {
  const { intercept, slope } = calibration
  const level = intercept.low > 0 ? 'too low' : intercept.high < 0 ? 'too high' : 'right on the whole'
  const spread = !slope
    ? 'without a slope that can be fitted'
    : slope.high < 1
      ? 'too extreme'
      : slope.low > 1
        ? 'not extreme enough'
        : 'spread as they should be'
  return `${model}: its probabilities are ${level} (intercept, 0 where right), and ${spread} (slope, 1 where right), as far as these rows can tell.`
}

function tableOf({ model, evaluation }: CalibrationFigures, positive: string): ReportTable {
  return {
    caption: `${model}: what was said, and what happened`,
    head: ['mean probability', 'rows', `share of ${positive}`],
    rows: evaluation.reliability.map(({ meanProbability, count: rows, positiveRate }) => [
      percent(meanProbability),
      count(rows),
      withInterval(positiveRate, percent),
    ]),
  }
}
