import type { PreparedSearch } from '../prepare-search.ts'
import type { Dimension } from '../space/dimension.ts'
import type { TrialsFile } from '../trials/trials-file.ts'
import type { TuneOptions } from '../tune-options.ts'

/** What a search is about to do, for whoever watches. */
export function describePlan(
  { space, trials, rungs }: PreparedSearch,
  options: TuneOptions & { readonly path: string },
  file: TrialsFile,
): string[] {
  const { dimensions, unsearched } = space
  return [
    ...dimensions.map((dimension) => `searched: ${describeDimension(dimension)}`),
    ...unsearched.map(({ name, why }) => `not searched: ${name}: ${why}`),
    ...(trials.length < options.trials
      ? [`There are ${trials.length} trials and no more: the space has no others.`]
      : []),
    ...(options.search === 'halving' ? [`halving: ${rungs.map(describeRung).join(', then the best ')}`] : []),
    ...(file.isMended ? [`The last line of ${options.path} was torn, and is dropped.`] : []),
    file.size > 0
      ? `${file.size} finished trials of ${options.path} are gone on from.`
      : `Finished trials are kept in ${options.path}: the same command goes on from them.`,
  ]
}

function describeDimension(dimension: Dimension): string {
  const { name } = dimension
  if ('choices' in dimension) return `${name}: ${dimension.choices.map((choice) => JSON.stringify(choice)).join(', ')}`
  return `${name}: ${dimension.low} to ${dimension.high}${dimension.isLog ? ', on a log scale' : ''}`
}

function describeRung({ trials, divisor }: PreparedSearch['rungs'][number]): string {
  return `${trials} on ${divisor === 1 ? 'all rows' : `1/${divisor} of the rows`}`
}
