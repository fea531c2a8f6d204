import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type GroupFigures, groupFigures } from './approval/group-figures.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import { figures, flat } from './testing/figures.ts'

interface Fixture {
  readonly labels: readonly number[]
  readonly scores: readonly number[]
  readonly groups: readonly string[]
  readonly cutOff: number
  readonly evaluation: Evaluation
  readonly groupFigures: readonly GroupFigures[]
}

const folder = new URL('../fixtures/classifiers/', import.meta.url)

describe.each(readdirSync(folder))('%s', (file) => {
  const fixture: Fixture = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  const { labels, scores, groups, cutOff } = fixture

  test('the evaluation is that of scikit-learn, SciPy and the formulas', () => {
    expect(flat(evaluate(labels, scores))).toEqual(figures(fixture.evaluation))
  })

  test('typed arrays give the same', () => {
    expect(evaluate(Uint8Array.from(labels), Float64Array.from(scores))).toEqual(evaluate(labels, scores))
  })

  test('the figures by group are those of scikit-learn, SciPy and the formulas', () => {
    expect(flat(groupFigures(labels, scores, groups, cutOff))).toEqual(figures(fixture.groupFigures))
  })
})
