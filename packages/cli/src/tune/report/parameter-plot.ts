import type { Plot } from '@flit-ml/report'
import { metrics } from '../metrics.ts'
import type { Dimension } from '../space/dimension.ts'
import type { TrialSummary, TuningResult } from './tuning-result.ts'

interface Point {
  readonly trial: number
  readonly x: number
  readonly y: number
  readonly low: number
  readonly high: number
}

/** The metric by the value of a parameter, for the trials that have learnt from all rows. */
export function parameterPlot(dimension: Dimension, { trials, best, baseline, metric }: TuningResult): Plot {
  const { label, show } = metrics[metric]
  const points = trials.flatMap((trial) => pointOf(dimension, trial))
  const [chosen, others] = [true, false].map((isBest) =>
    points.filter(({ trial }) => (trial === best.trial) === isBest),
  )
  const categories = 'choices' in dimension ? dimension.choices.map(String) : undefined
  const x: [number, number] = categories ? [-0.5, categories.length - 0.5] : widened(points.map((each) => each.x))
  return {
    title: `${label} by ${dimension.name}`,
    description: `${points.length} trials; the best has ${nameOf(dimension, best)} and ${label} ${show(best.figure?.mean ?? 0)}.`,
    x: {
      label: isLog(dimension) ? `log10 of ${dimension.name}` : dimension.name,
      domain: x,
      format: 'number',
      ...(categories && { categories }),
    },
    y: { label, domain: widened(points.flatMap(({ low, high }) => [low, high])), format: 'number' },
    marks: [
      ...(baseline?.figure ? [level('the default parameters', x, baseline.figure.mean)] : []),
      { kind: 'points', tone: 'first', name: 'a trial, ± its standard deviation over the folds', points: others ?? [] },
      { kind: 'points', tone: 'second', name: 'the best', points: chosen ?? [] },
    ],
  }
}

function level(name: string, [from, to]: readonly [number, number], height: number): Plot['marks'][number] {
  const points = [from, to].map((x) => [x, height] as const)
  return { kind: 'line', tone: 'guide', name, points }
}

function pointOf(dimension: Dimension, { trial, parameters, divisor, figure }: TrialSummary): Point[] {
  const x = positionOf(dimension, parameters[dimension.name])
  if (!figure || divisor > 1 || !Number.isFinite(x)) return []
  const { mean, standardDeviation } = figure
  return [{ trial, x, y: mean, low: mean - standardDeviation, high: mean + standardDeviation }]
}

function positionOf(dimension: Dimension, value: unknown): number {
  if ('choices' in dimension) {
    const at = dimension.choices.indexOf(value)
    return at < 0 ? Number.NaN : at
  }
  if (typeof value !== 'number') return Number.NaN
  return dimension.isLog ? Math.log10(value) : value
}

function isLog(dimension: Dimension): boolean {
  return 'isLog' in dimension && dimension.isLog
}

function nameOf({ name }: Dimension, { parameters }: TrialSummary): string {
  return `${name} ${String(parameters[name])}`
}

/** From a little below the lowest to a little above the highest. */
function widened(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const margin = 0.05 * (high - low) || 0.5
  return [low - margin, high + margin]
}
