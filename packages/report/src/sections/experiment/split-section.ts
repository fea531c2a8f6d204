import type { ExperimentReport } from '../../figures/experiment/experiment-report.ts'
import type { PhaseFigures } from '../../figures/experiment/phase-figures.ts'
import { count, percent, probability } from '../numbers.ts'
import type { Section } from '../section.ts'

/** Who was asked: phases, arms, units; and whether the split is the one that was configured. */
export function splitSection({ split, decisions, units, arms }: ExperimentReport): Section {
  const asked = new Set(split.phases.flatMap((phase) => Object.keys({ ...phase.units, ...phase.shares })))
  const names = [...new Set([...arms.map(({ arm }) => arm).filter((arm) => asked.has(arm)), ...asked])]
  return {
    title: 'Who was asked',
    words: [
      unitWords(decisions, units),
      splitWords(split),
      ...(split.phases.length > 1
        ? [
            'Arms are compared within phases, and the differences weighed by how much each phase tells: otherwise a share that changes would mix arms with seasons.',
          ]
        : []),
    ],
    tables: [
      {
        caption: 'Units by phase and arm, and whether they are split as configured',
        head: ['phase', 'from', 'decisions', ...names, 'split'],
        rows: split.phases.map((phase, at) => [
          `${at + 1}: ${phase.configuration.slice(0, 8)}`,
          phase.from.slice(0, 16).replace('T', ' '),
          count(phase.decisions),
          ...names.map((name) => cellOf(phase, name)),
          ratioWords(phase),
        ]),
      },
      {
        caption: 'Arms, and what answered in them',
        head: ['arm', 'models', 'decisions', 'units'],
        rows: arms.map(({ arm, models, ...figures }) => [
          arm,
          models.join(', ') || 'none',
          count(figures.decisions),
          count(figures.units),
        ]),
      },
    ],
    plots: [],
  }
}

function unitWords(decisions: number, units: number): string {
  const others =
    decisions === units
      ? ''
      : ` Several decisions of one unit are not independent, so the first one of each counts, in the arm and phase that it had then; the other ${count(decisions - units)} are in error rates, latencies and reasons alone.`
  return `${count(decisions)} decisions, of ${count(units)} units.${others} A decision without a unit is taken for a unit of its own.`
}

function splitWords({ isMismatch, tested, phases }: ExperimentReport['split']): string {
  if (isMismatch) {
    return 'The split is broken: units did not come to the arms in their shares by more than chance (sample-ratio mismatch). Decisions of some arm are missing, or units were not drawn as configured, and what was lost is seldom lost at random. Believe no comparison before the cause is found.'
  }
  if (tested === 0) {
    const isKnown = phases.some(({ shares }) => Object.keys(shares ?? {}).length > 1)
    return isKnown
      ? 'Whether the split is the one that was configured cannot be tested: there are too few units.'
      : 'Whether the split is the one that was configured cannot be tested: no shares of several arms are recorded.'
  }
  return `The split is the one that was configured, as far as chance can tell (${count(tested)} of ${count(phases.length)} phases tested, by chi-square).`
}

function cellOf({ units, shares }: PhaseFigures, arm: string): string {
  const share = shares?.[arm]
  return `${count(units[arm] ?? 0)}${share === undefined ? '' : ` (share ${percent(share)})`}`
}

function ratioWords({ sampleRatio }: PhaseFigures): string {
  if (!sampleRatio) return 'not tested'
  return `p ${sampleRatio.p < 0.0001 ? '' : '= '}${probability(sampleRatio.p)}`
}
