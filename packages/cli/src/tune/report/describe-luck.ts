import { metrics } from '../metrics.ts'
import type { TuningResult } from './tuning-result.ts'

const certain = 'None of it is luck, as far as the folds can tell'

/** What is to be expected of the best trial, in words. */
export function describeLuck({ best, luck, expectedGain, metric, trials }: TuningResult): string[] {
  const { label, show } = metrics[metric]
  const spread = best.figure?.standardDeviation ?? Number.NaN
  const found = `${label} ${show(luck.value)} ± ${show(spread)} by cross-validation`
  if (best.trial === 0) return [`${found}: no trial is better than the default parameters.`]
  const lucky =
    luck.luck <= 0
      ? `${certain}: expect ${show(luck.expected)}`
      : `About ${show(luck.luck)} of it is luck of choosing among ${trials.length}: expect ${show(luck.expected)}`
  if (!best.gain || expectedGain === undefined) return [`${found}. The default parameters failed.`, `${lucky}.`]
  const better = `${show(best.gain.mean)} better than the default parameters`
  const left =
    expectedGain > 0
      ? `${show(expectedGain)} better than they`
      : 'which is no better than they: keep the default parameters'
  return [`${found}, ${better}.`, `${lucky}, ${left}.`]
}
