import type { Decision } from '@flit-ml/routing'

/** A decision as a route gives it; the same for the same number. */
export function sampleDecision(number: number, changes: Partial<Decision> = {}): Decision {
  return {
    id: `decision-${number}`,
    time: new Date(Date.UTC(2026, 10, 24, 22) + number * 1000).toISOString(),
    route: 'bnpl.risk',
    configuration: 'c0ffee',
    arm: 'champion',
    assignment: { unit: `customer-${number}`, isUnitHashed: false, reason: 'no-challenger', bucket: null },
    model: {
      id: 'bnpl.xgboost-risk',
      version: '0.1.0',
      sha256: 'a'.repeat(64),
      reference: 'bnpl.xgboost-risk@^0.1',
    },
    runtime: { name: '@flit-ml/runtime-tabular', version: '0.1.0' },
    row: { seniority: number % 30, home: 'rent', months: 60, income: 129 + number, amount: 800, price: 846 },
    score: 1 / (number + 3),
    scaledScore: null,
    cutOff: { name: 'standard', version: '1', on: 'score', value: 0.5 },
    outcome: 'approve',
    reasons: [{ code: 'INCOME', sentence: 'The income', contribution: 0.1 + 0.2, features: ['income'] }],
    latency: 0.25,
    fallback: null,
    shadows: [],
    warnings: [],
    ...changes,
  }
}

/** So many of them. */
export function sampleDecisions(count: number): Decision[] {
  return Array.from({ length: count }, (_, number) => sampleDecision(number))
}
