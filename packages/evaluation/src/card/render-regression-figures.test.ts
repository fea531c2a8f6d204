import { expect, test } from 'vitest'
import { renderRegressionFigures } from './render-regression-figures.ts'

const estimate = { value: 457.8529, low: 196.0862, high: 1617.0969 }

test('says how good, how far off and how fair a regression is', () => {
  const evaluation = {
    count: 1200,
    rmse: estimate,
    mae: { value: 0.012345, low: 0.01, high: 0.0151 },
    rSquared: { value: 0.51023, low: 0.28786, high: 0.7326 },
    meanResidual: { value: -23.789, low: -50.65, high: 3.0725 },
    residualQuantiles: [{ share: 0.05, residual: -1234567.8 }],
  }
  const group = { group: '18-24', count: 7, meanOutcome: 1000, meanResidual: estimate, mae: estimate, rmse: estimate }
  expect(renderRegressionFigures({ evaluation, fairness: { ageBand: [group] } })).toBe(`\
On 1,200 rows held out. A residual is what happened less what the model said. Ranges are 95 % confidence intervals.

| Figure        | Best |   Value |           Range |
| ------------- | ---: | ------: | --------------: |
| RMSE          |    0 |   457.9 |  196.1 to 1,617 |
| MAE           |    0 | 0.01235 |  0.01 to 0.0151 |
| R²            |    1 |   0.510 |  0.288 to 0.733 |
| Mean residual |    0 |  -23.79 | -50.65 to 3.073 |

### Residuals

| Share of the rows | Residual at most |
| ----------------- | ---------------: |
| 5.0 %             |       -1,234,568 |

### Groups

| Age band | Rows | Mean outcome |          Mean residual |                    MAE |
| -------- | ---: | -----------: | ---------------------: | ---------------------: |
| 18-24    |    7 |        1,000 | 457.9 (196.1 to 1,617) | 457.9 (196.1 to 1,617) |`)
  expect(renderRegressionFigures({ evaluation, fairness: {} })).not.toContain('Groups')
})
