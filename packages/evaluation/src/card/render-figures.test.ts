import { expect, test } from 'vitest'
import type { CardFigures } from './card-figures.ts'
import { renderFigures } from './render-figures.ts'

const estimate = { value: 0.25, low: 0.1, high: 0.4004 }

const figures: CardFigures = {
  positive: 'bad',
  cutOff: 0.25,
  evaluation: {
    count: 1200,
    positives: 300,
    auc: estimate,
    ks: estimate,
    brierScore: estimate,
    logLoss: estimate,
    calibration: { intercept: { value: -0.0504, low: -1, high: 1 } },
    calibrationError: 0.0125,
    reliability: [{ count: 1200, meanProbability: 0.2, positiveRate: estimate }],
  },
  fairness: {
    ageBand: [
      { group: '18-24', count: 7, positiveRate: estimate, meanScore: 0.5, approvalRate: estimate },
      {
        group: '25+',
        count: 1193,
        positiveRate: estimate,
        meanScore: 0.5,
        approvalRate: estimate,
        truePositiveRate: estimate,
        falsePositiveRate: estimate,
        auc: estimate,
      },
    ],
  },
}

test('says how good, how reliable and how fair', () => {
  expect(renderFigures(figures)).toBe(`\
On 1,200 rows held out, of which 300 (25.0 %) are bad. Ranges are 95 % confidence intervals.

| Figure                     | Best |  Value |           Range |
| -------------------------- | ---: | -----: | --------------: |
| AUC                        |    1 |  0.250 |  0.100 to 0.400 |
| KS                         |    1 |  0.250 |  0.100 to 0.400 |
| Brier score                |    0 |  0.250 |  0.100 to 0.400 |
| Log loss                   |    0 |  0.250 |  0.100 to 0.400 |
| Calibration intercept      |    0 | -0.050 | -1.000 to 1.000 |
| Calibration slope          |    1 |      – |               – |
| Expected calibration error |    0 |  0.013 |               – |

### Reliability

Rows of rising probability: what the model said, and what happened.

| Rows  | Mean probability |              Were bad |
| ----- | ---------------: | --------------------: |
| 1,200 |           20.0 % | 25.0 % (10.0 to 40.0) |

### Groups

Approved is who has a probability below 25.0 %, the share of bad; all others are turned away.

| Age band |  Rows |                   Bad | Mean probability |              Approved |   Of bad, turned away | Of the others, turned away |                    AUC |
| -------- | ----: | --------------------: | ---------------: | --------------------: | --------------------: | -------------------------: | ---------------------: |
| 18-24    |     7 | 25.0 % (10.0 to 40.0) |           50.0 % | 25.0 % (10.0 to 40.0) |                     – |                          – |                      – |
| 25+      | 1,193 | 25.0 % (10.0 to 40.0) |           50.0 % | 25.0 % (10.0 to 40.0) | 25.0 % (10.0 to 40.0) |      25.0 % (10.0 to 40.0) | 0.250 (0.100 to 0.400) |`)
})

test('says nothing of groups where there are none', () => {
  expect(renderFigures({ ...figures, fairness: {} })).not.toContain('Groups')
})
