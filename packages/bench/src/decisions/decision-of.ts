import type { Decision } from '@flit-ml/routing'

/** A decision as a route gives it, with four reasons. */
export function decisionOf(number: number): Decision {
  return { ...decision, id: `purchase-${number}`, score: 1 / (number + 2) }
}

const decision: Decision = {
  id: '',
  time: '2026-11-24T22:00:00.000Z',
  route: 'bnpl.risk',
  configuration: '3f786850e387550fdab836ed7e6dc881de23001b',
  arm: 'champion',
  assignment: { unit: 'customer-4711', isUnitHashed: false, reason: 'split', bucket: 0.4711 },
  model: {
    id: 'bnpl.xgboost-risk',
    version: '0.1.0',
    sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
    reference: 'bnpl.xgboost-risk@^0.1',
  },
  runtime: { name: '@flit-ml/runtime-tabular', version: '0.1.0' },
  row: {
    seniority: 9,
    home: 'rent',
    months: 60,
    records: 'no',
    job: 'freelance',
    expenses: 73,
    income: 129,
    assets: 0,
    debt: 0,
    amount: 800,
    price: 846,
  },
  score: 0,
  scaledScore: null,
  cutOff: { name: 'standard', version: '1', on: 'score', value: 0.5 },
  outcome: 'approve',
  reasons: ['income', 'assets', 'amount', 'records'].map((feature, at) => ({
    code: feature.toUpperCase(),
    sentence: `What is known of the ${feature}`,
    contribution: 1 / (at + 3),
    features: [feature],
  })),
  latency: 0.25,
  fallback: null,
  shadows: [],
  warnings: [],
}
