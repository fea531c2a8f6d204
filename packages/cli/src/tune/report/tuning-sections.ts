import type { Section } from '@flit-ml/report'
import { metrics } from '../metrics.ts'
import { describeLuck } from './describe-luck.ts'
import { influenceTable } from './influence-table.ts'
import { parameterPlot } from './parameter-plot.ts'
import { trialTable } from './trial-table.ts'
import type { TuningResult } from './tuning-result.ts'

/** A search as the sections of a page: what was found, and how the metric goes with each parameter. */
export function tuningSections(result: TuningResult): Section[] {
  const { label } = metrics[result.metric]
  const { head, rows, more } = trialTable(result)
  const trials = {
    caption: `The best trials${more > 0 ? `; ${more} more are not shown` : ''}`,
    head,
    rows: rows.map((row) => row.map(String)),
  }
  const influence = withoutBars(influenceTable(result))
  const plots = result.space.dimensions.map((dimension) => parameterPlot(dimension, result))
  const tables = influence.rows.length > 0 ? [{ caption: `What ${label} goes with`, ...influence }] : []
  return [
    { title: 'What was found', words: describeLuck(result), tables: [trials], plots: [] },
    { title: 'The parameters', words: ['Each point is a trial that has learnt from all rows.'], tables, plots },
  ]
}

/** A page has plots in their place. */
function withoutBars({ head, rows }: ReturnType<typeof influenceTable>): ReturnType<typeof influenceTable> {
  const others = (cells: string[]): string[] => cells.filter((_, at) => at !== 1)
  return { head: others(head), rows: rows.map(others) }
}
