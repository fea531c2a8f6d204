import type { TrainingResult } from './training-result.ts'

/** Tells users of a new release, and its owners how to make it again. */
export function renderChangeset(
  packageName: string,
  { lineage, seed, figures, release, comparison }: TrainingResult,
): string {
  const { trainer, parameters, rows, dataDigest } = lineage
  const { auc, count } = figures.evaluation
  const [value, low, high] = [auc.value, auc.low, auc.high].map((each) => each.toFixed(3))
  const by = [trainer.name, trainer.version, trainer.engine && `(${trainer.engine})`].filter(Boolean).join(' ')
  const before = comparison ? `, ${comparison.b.value.toFixed(3)} before` : ''
  return [
    '---',
    `'${packageName}': ${release.bump}`,
    '---',
    '',
    `Trained again on ${rows.toLocaleString('en')} rows: AUC ${value} (${low} to ${high}) on ` +
      `${count.toLocaleString('en')} rows held out${before}. ${capitalised(release.why)}.`,
    '',
    `By ${by} with \`${JSON.stringify(parameters)}\`, split by seed ${seed}; the data that were learnt from have the sha256 ${dataDigest}.`,
    '',
  ].join('\n')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
