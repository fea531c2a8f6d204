import { type ComparisonReport, compareModels } from '../compare-models.ts'
import { areProbabilities, hasBothClasses } from './arm-figures.ts'
import type { ExperimentLog, LoggedShadow } from './experiment-log.ts'
import { type RowTests, rowsThat } from './row-tests.ts'

/** A shadow beside the champion, on the very same rows. */
export interface PairedFigures {
  readonly shadow: string
  readonly models: { readonly champion: string; readonly shadow: string }
  /** The units of which both have said something. */
  readonly units: number
  /** How often the shadow failed, or had no room. */
  readonly failed: number
  /** `null` where the outcomes that are known and mature are not of both classes, or a score is no probability. */
  readonly comparison: ComparisonReport | null
}

/** Each shadow whose model is not the champion's own. */
export function pairsOf(log: ExperimentLog, tests: RowTests): readonly PairedFigures[] {
  const champion = lastChampion(log, tests)
  return champion === undefined
    ? []
    : log.shadows.filter(({ model }) => model !== champion).map((shadow) => pairOf(log, tests, champion, shadow))
}

/** The model that the champion has now. */
function lastChampion({ arms, rows }: ExperimentLog, tests: RowTests): number | undefined {
  for (let row = rows.count - 1; row >= 0; row--) {
    if (arms[rows.arms[row] as number]?.startsWith('champion') && tests.isOwn(row)) return rows.models[row]
  }
  return undefined
}

function pairOf(log: ExperimentLog, tests: RowTests, champion: number, shadow: LoggedShadow): PairedFigures {
  const [ofChampion, ofShadow] = [log.scores[champion] as Float64Array, log.scores[shadow.model] as Float64Array]
  const isSeen = (row: number): boolean => !Number.isNaN(ofChampion[row]) && !Number.isNaN(ofShadow[row])
  const rows = rowsThat(log, (row) => tests.isFirstOfAll(row) && isSeen(row))
  const models = { champion: log.models[champion] as string, shadow: log.models[shadow.model] as string }
  const labels = Array.from(rows, (row) => tests.outcome(row))
  const scores = [ofChampion, ofShadow].map((all) => Float64Array.from(rows, (row) => all[row] as number))
  const [a, b] = scores as [Float64Array, Float64Array]
  const isComparable = hasBothClasses(labels) && scores.every(areProbabilities)
  return {
    shadow: shadow.name,
    models,
    units: rows.length,
    failed: shadow.failed,
    comparison: isComparable
      ? compareModels(
          { model: models.champion, scores: a },
          { model: models.shadow, scores: b },
          { labels, positive: log.positive, approve: approvedBy(log, champion, rows) },
        )
      : null,
  }
}

/** The share that the champion approved of the rows that it answered itself. */
function approvedBy({ rows: { models, approved } }: ExperimentLog, champion: number, rows: Uint32Array): number {
  const answered = rows.filter((row) => models[row] === champion)
  return answered.filter((row) => approved[row] === 1).length / answered.length
}
