import { experimentReport, experimentSections } from '@flit-ml/report'
import { openSource } from '../decisions/open-source.ts'
import { publishReport } from '../evaluation/publish-report.ts'
import type { ExperimentOptions } from './experiment-options.ts'
import { readLog } from './read-log.ts'

/** Says what the challengers and shadows of a route have shown. */
export async function report(route: string, options: ExperimentOptions): Promise<void> {
  await using source = await openSource(options)
  const log = await readLog(source, { ...options, route, asOf: options.asOf ?? Date.now() })
  const report = experimentReport(log, options.effect)
  const { from, to, asOf } = report
  await publishReport(
    {
      head: {
        title: `${route}: what its experiments say`,
        about: `Decisions from ${from} to ${to} in ${source.name}, as known at ${asOf}.`,
      },
      report: { store: source.name, ...report },
      sections: experimentSections(report),
    },
    options,
  )
}
