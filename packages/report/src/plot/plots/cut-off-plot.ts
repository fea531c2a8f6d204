import type { ModelFigures } from '../../figures/model-figures.ts'
import { percent } from '../../sections/numbers.ts'
import { type Mark, type Plot, type Tone, toneOf } from '../plot.ts'
import { shareAxis } from './share-axis.ts'

export function cutOffPlot(models: readonly ModelFigures[], positive: string): Plot {
  const marks = models.flatMap((figures, at) => marksOf(figures, toneOf(at)))
  const highs = marks.flatMap((mark) => (mark.kind === 'points' ? mark.points.map(({ high }) => high) : []))
  const ends = models.map(({ model, cutOffs }) => {
    const [first, last] = [cutOffs[0], cutOffs.at(-1)].map((figures) => percent(figures?.badRate?.value ?? 0))
    return `${model} from ${first} to ${last}`
  })
  return {
    title: `Approval and ${positive}`,
    description: `The share of ${positive} among the approved, by how many are approved, with 95 % intervals: ${ends.join('; ')}.`,
    x: shareAxis('share of rows that is approved'),
    y: shareAxis(`${positive} of the approved`, Math.max(...highs)),
    marks,
  }
}

function marksOf({ model, cutOffs }: ModelFigures, tone: Tone): Mark[] {
  const points = cutOffs.flatMap(({ approvalRate, badRate }) =>
    badRate ? [{ x: approvalRate.value, y: badRate.value, low: badRate.low, high: badRate.high }] : [],
  )
  return [
    { kind: 'line', tone, points: points.map(({ x, y }) => [x, y]) },
    { kind: 'points', name: model, tone, points },
  ]
}
