import type { Decision } from '@flit-ml/routing'

/** A decision of this id: the same request always. */
export function decisionOf(id: string, time: number = Date.now()): Decision {
  return {
    id,
    time: new Date(time).toISOString(),
    route: 'bnpl.risk',
    configuration: '1',
    arm: 'champion',
    assignment: { unit: id, isUnitHashed: false, reason: 'no-challenger', bucket: null },
    model: { id: 'bnpl.xgboost-risk', version: '1.0.0', sha256: 'a'.repeat(64), reference: 'bnpl.xgboost-risk' },
    runtime: { name: '@flit-ml/runtime-tabular', version: '1.0.0' },
    row: { seniority: 9, home: 'rent', months: 60, income: 129, amount: 800, price: 846 },
    score: 0.25,
    scaledScore: null,
    cutOff: null,
    outcome: 'approve',
    reasons: [{ code: 'INCOME', sentence: 'The income', contribution: 0.5, features: ['income'] }],
    latency: 0.3,
    fallback: null,
    shadows: [],
    warnings: [],
  }
}
