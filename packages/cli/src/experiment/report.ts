import { resolve } from 'node:path'
import { experimentReport, experimentSections } from '@flit-ml/report'
import { openSource } from '../decisions/open-source.ts'
import { publishReport } from '../evaluation/publish-report.ts'
import { assertNotInput } from '../output/assert-not-input.ts'
import type { ExperimentOptions } from './experiment-options.ts'
import { readLog } from './read-log.ts'

/** Says what the challengers and shadows of a route have shown. */
export async function report(route: string, options: ExperimentOptions): Promise<void> {
  assertNotInput([resolve(options.dir, options.store)], options.html, '--html')
  await using source = await openSource(options)
  const log = await readLog(source, { ...options, route, asOf: options.asOf ?? Date.now() })
  const figures = experimentReport(log, options.effect)
  const { from, to, asOf } = figures
  await publishReport(
    {
      head: {
        title: `${route}: what its experiments say`,
        about: `Decisions from ${from} to ${to} in ${source.name}, as known at ${asOf}.`,
      },
      report: { store: source.name, ...figures },
      sections: experimentSections(figures),
    },
    options,
  )
}
