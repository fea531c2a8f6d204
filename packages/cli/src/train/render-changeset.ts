import type { Findings, Judge } from './judges/judge.ts'
import { splitWords } from './splits/split-words.ts'
import type { TrainingResult } from './training-result.ts'

/** Tells users of a new release, and its owners how to make it again. */
export function renderChangeset<Found extends Findings>(
  packageName: string,
  judge: Judge<Found>,
  result: TrainingResult<Found>,
): string {
  const { lineage, seed, figures, release, comparison } = result
  const { trainer, parameters, rows, dataDigest } = lineage
  const by = [trainer.name, trainer.version, trainer.engine && `(${trainer.engine})`].filter(Boolean).join(' ')
  return [
    '---',
    `'${packageName}': ${release.bump}`,
    '---',
    '',
    `Trained ${lineage.base.sha256 ? 'again ' : ''}on ${rows.toLocaleString('en')} rows: ${judge.summarize(figures, comparison)}. ${capitalised(release.why)}.`,
    '',
    `By ${by} with \`${JSON.stringify(parameters)}\`, split ${splitWords(seed, result)}; the data that were learnt from have the sha256 ${dataDigest}.`,
    '',
  ].join('\n')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
