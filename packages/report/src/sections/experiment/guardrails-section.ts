import type { ExperimentReport } from '../../figures/experiment/experiment-report.ts'
import { count, decimal, percent, withInterval } from '../numbers.ts'
import type { Section } from '../section.ts'

/** What must not become worse while something else is tried. */
export function guardrailsSection({ arms, rollbacks }: ExperimentReport): Section {
  return {
    title: 'Guardrails',
    words: [
      rollbacks.length === 0
        ? 'No share was taken back in this time.'
        : `${count(rollbacks.length)} ${rollbacks.length === 1 ? 'share was' : 'shares were'} taken back by a guardrail in this time.`,
    ],
    tables: [
      {
        caption: 'Fallbacks and latency by arm, of all decisions',
        head: ['arm', 'decisions', 'answered by something else', 'because of', 'median', '95 %', '99 % within'],
        rows: arms.map(({ arm, decisions, fallbacks, causes, latency: { median, p95, p99 } }) => [
          arm,
          count(decisions),
          withInterval(fallbacks.rate ?? undefined, percent),
          causeWords(causes),
          ...[median, p95, p99].map(milliseconds),
        ]),
      },
      ...(rollbacks.length === 0
        ? []
        : [
            {
              caption: 'Shares that were taken back',
              head: ['time', 'challenger', 'share', 'guardrail', 'observed', 'limit'],
              rows: rollbacks.map(({ time, challenger, from, to, guardrail, observed, limit }) => [
                time.slice(0, 19).replace('T', ' '),
                challenger,
                `${percent(from)} to ${percent(to)}`,
                guardrail,
                decimal(observed),
                decimal(limit),
              ]),
            },
          ]),
    ],
    plots: [],
  }
}

function causeWords(causes: Readonly<Record<string, number>>): string {
  const words = Object.entries(causes).map(([cause, times]) => `${cause} ${count(times)}`)
  return words.join(', ') || '–'
}

function milliseconds(value: number): string {
  return `${Number(value.toPrecision(3))} ms`
}
