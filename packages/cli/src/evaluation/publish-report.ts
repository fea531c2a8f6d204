import { type PageHead, renderPage, type Section } from '@flit-ml/report'
import type { GlobalOptions } from '../global-options.ts'
import { note } from '../output/note.ts'
import { print, printJson } from '../output/print.ts'
import { writeWhole } from '../output/write-whole.ts'
import { describeSection } from './describe-section.ts'

export interface Publication {
  readonly head: PageHead
  readonly report: object
  readonly sections: readonly Section[]
}

interface PublishOptions extends Pick<GlobalOptions, 'json'> {
  /** Where to write the report as a page. */
  readonly html?: string
}

/** Prints a report, as JSON or for a reader, and writes it as a page where one is asked for. */
export async function publishReport(publication: Publication, { json, html }: PublishOptions): Promise<void> {
  const { head, report, sections } = publication
  if (json) printJson(report)
  else print(...sections.flatMap(describeSection).slice(1))
  if (html === undefined) return
  await writeWhole(html, [renderPage(head, sections)])
  if (!json) note(`${html}: the same, with plots.`)
}
