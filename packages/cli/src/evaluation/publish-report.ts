import { type PageHead, renderPage, type Section } from '@flit-ml/report'
import { note } from '../output/note.ts'
import { print, printJson } from '../output/print.ts'
import { writeWhole } from '../output/write-whole.ts'
import { describeSection } from './describe-section.ts'
import type { EvaluationOptions } from './evaluation-options.ts'

export interface Publication {
  readonly head: PageHead
  readonly report: object
  readonly sections: readonly Section[]
}

/** Prints a report, as JSON or for a reader, and writes it as a page where one is asked for. */
export async function publishReport(publication: Publication, { json, html }: EvaluationOptions): Promise<void> {
  const { head, report, sections } = publication
  if (json) printJson(report)
  else print(...sections.flatMap(describeSection).slice(1))
  if (html === undefined) return
  await writeWhole(html, [renderPage(head, sections)])
  if (!json) note(`${html}: the same, with plots.`)
}
