import type { EvaluationReport } from '../figures/evaluate-model.ts'
import { calibrationSection } from './calibration-section.ts'
import { cutOffSection } from './cut-off-section.ts'
import { fairnessSections } from './fairness-sections.ts'
import { figuresSection } from './figures-section.ts'
import { rowsWords } from './rows-words.ts'
import { scoresSection } from './scores-section.ts'
import type { Section } from './section.ts'
import { selectionSection } from './selection-section.ts'

/** The report on one model in words, tables and plots. */
export function evaluationSections(report: EvaluationReport): readonly Section[] {
  const { rows } = report
  const models = [report]
  return [
    figuresSection('How good it is', [rowsWords(rows)], models),
    calibrationSection(models, rows.positive),
    scoresSection(models, rows.positive),
    cutOffSection(models, rows.positive),
    ...fairnessSections(models, rows.positive),
    selectionSection(rows),
  ]
}
