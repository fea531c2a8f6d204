import type { ExperimentReport } from '../../figures/experiment/experiment-report.ts'
import type { Section } from '../section.ts'
import { discriminationSection } from './discrimination-section.ts'
import { guardrailsSection } from './guardrails-section.ts'
import { hiddenSection } from './hidden-section.ts'
import { outcomesSection } from './outcomes-section.ts'
import { pairedSections } from './paired-sections.ts'
import { powerSection } from './power-section.ts'
import { reasonsSection } from './reasons-section.ts'
import { splitSection } from './split-section.ts'
import { stabilitySection } from './stability-section.ts'
import { verdictSection } from './verdict-section.ts'
import { vintagesSection } from './vintages-section.ts'

/** The report on the experiments of a route in words, tables and plots. */
export function experimentSections(report: ExperimentReport): readonly Section[] {
  return [
    verdictSection(report),
    splitSection(report),
    outcomesSection(report),
    vintagesSection(report),
    ...powerSection(report),
    discriminationSection(report),
    ...pairedSections(report.shadows),
    stabilitySection(report),
    reasonsSection(report),
    guardrailsSection(report),
    hiddenSection(report),
  ]
}
