import { describe, expect, it } from 'vitest'
import { compareModels } from '../figures/compare-models.ts'
import { outcomes, realModels } from '../testing/real-comparison.ts'
import { comparisonSections } from './comparison-sections.ts'
import { verdict } from './verdict.ts'

const [a, b] = await realModels()
const worse = { model: 'bnpl.rough@1.0.0', scores: Array.from(a.scores, (score) => Math.round(score * 2) / 2) }

describe('the verdict', () => {
  it('names the better one where the difference is more than chance, whichever comes first', () => {
    for (const words of [verdict(compareModels(a, worse, outcomes)), verdict(compareModels(worse, a, outcomes))]) {
      expect(words[0]).toMatch(
        /^bnpl\.logistic-risk@1\.0\.0 ranks better: AUC 0\.857 beside .* That is more than chance \(p < 0\.0001, /,
      )
      expect(words[1]).toMatch(/^The probabilities of bnpl\.logistic-risk@1\.0\.0 are nearer .* by more than chance/)
    }
  })

  it('names none where chance would do', () => {
    const [ranking, loss] = verdict(compareModels(a, b, outcomes))
    expect(ranking).toMatch(/^Neither ranks better by more than chance: bnpl\.xgboost-risk@1\.0\.0 has AUC 0\.860/)
    expect(ranking).toContain('may be anything from −0.010 to 0.004')
    expect(loss).toContain('The probabilities of neither are nearer')
  })

  it('says that a model is as good as itself', () => {
    expect(verdict(compareModels(a, a, outcomes))[0]).toContain('have the same AUC, 0.857')
  })
})

describe('what selection hides', () => {
  const wordsOf = (labels: typeof outcomes.labels): string => {
    const sections = comparisonSections(compareModels(a, b, { ...outcomes, labels }))
    return sections.find(({ title }) => title === 'What selection hides')?.words.join('\n') ?? ''
  }

  it('is said where all outcomes are known, and counted where some are not', () => {
    expect(wordsOf(outcomes.labels)).toMatch(/^The outcome of each of the 1,114 rows is known\./)
    const { cutOff } = compareModels(a, b, outcomes).a
    const words = wordsOf(outcomes.labels.map((label, row) => ((a.scores[row] ?? 0) < cutOff ? label : null)))
    expect(words).toMatch(/^Of 1,114 rows, 223 \(20\.0 %\) have no outcome\./)
    expect(words).toContain('Of the rows of unknown outcome, 19 would be newly approved')
  })

  it('keeps the verdict and the swaps from saying more than is known', () => {
    const { cutOff } = compareModels(a, b, outcomes).a
    const labels = outcomes.labels.map((label, row) => ((a.scores[row] ?? 0) < cutOff ? label : null))
    const [which, change] = comparisonSections(compareModels(a, b, { ...outcomes, labels }))
    expect(which?.words).toContainEqual(expect.stringContaining('need not hold for the others'))
    expect(change?.words[0]).toContain('of 19 more that change places the outcome is not known')
    const [, full] = comparisonSections(compareModels(a, b, outcomes))
    expect(full?.words[0]).toMatch(/2 more bad are approved\.$/)
  })
})
