import { metrics } from '../metrics.ts'
import { decimal } from './numbers.ts'
import type { TuningResult } from './tuning-result.ts'

/** What is to be expected of the best trial, in words. */
export function describeLuck({ best, luck, expectedGain, metric, trials }: TuningResult): string[] {
  const spread = best.figure?.standardDeviation ?? Number.NaN
  const found = `${metrics[metric].label} ${decimal(luck.value)} ± ${decimal(spread)} by cross-validation`
  if (best.trial === 0) return [`${found}: no trial is better than the default parameters.`]
  const lucky =
    luck.luck === 0
      ? certain(luck.expected)
      : `About ${decimal(luck.luck)} of it is luck of choosing among ${trials.length}: expect ${decimal(luck.expected)}`
  if (!best.gain || expectedGain === undefined) return [`${found}. The default parameters failed.`, `${lucky}.`]
  const better = `${decimal(best.gain.mean)} better than the default parameters`
  const left =
    expectedGain > 0
      ? `${decimal(expectedGain)} better than they`
      : 'which is no better than they: keep the default parameters'
  return [`${found}, ${better}.`, `${lucky}, ${left}.`]
}

function certain(expected: number): string {
  return `It is chosen whichever fold is left out, so that none of it is luck: expect ${decimal(expected)}`
}
