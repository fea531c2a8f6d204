import type { ComparisonReport } from '../figures/compare-models.ts'
import { calibrationSection } from './calibration-section.ts'
import { cutOffSection } from './cut-off-section.ts'
import { fairnessSections } from './fairness-sections.ts'
import { figuresSection } from './figures-section.ts'
import { rowsWords } from './rows-words.ts'
import { scoresSection } from './scores-section.ts'
import type { Section } from './section.ts'
import { selectionSection } from './selection-section.ts'
import { swapSection } from './swap-section.ts'
import { verdict } from './verdict.ts'

/** The report on two models in words, tables and plots. */
export function comparisonSections(report: ComparisonReport): readonly Section[] {
  const { rows, a, b, paired, scoreShift, swaps } = report
  const models = [a, b]
  return [
    figuresSection('Which is better', [...verdict(report), rowsWords(rows)], models, paired),
    swapSection(report),
    calibrationSection(models, rows.positive),
    scoresSection(models, rows.positive, scoreShift),
    cutOffSection(models, rows.positive),
    ...fairnessSections(models, rows.positive),
    selectionSection(rows, swaps),
  ]
}
