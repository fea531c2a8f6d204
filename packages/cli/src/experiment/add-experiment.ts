import { type Command, InvalidArgumentError, Option } from 'commander'
import { parseTime } from '../decisions/parse-time.ts'
import { storeOption } from '../decisions/store-option.ts'
import { parseShare } from '../evaluation/parse-share.ts'
import type { LabelChoice } from './experiment-options.ts'

/** The commands that say what an experiment says. What one needs is imported when it is called. */
export function addExperiment(program: Command): void {
  program
    .command('experiment')
    .description('say what challengers and shadows of a route have shown')
    .command('report')
    .description('compare the arms of a route by the decisions and labels that a store keeps')
    .argument('<route>', 'the name of a route, such as bnpl.risk')
    .addOption(storeOption())
    .option('--since <time>', 'only decisions of this time or later', parseTime)
    .option('--until <time>', 'only decisions before this time', parseTime)
    .option('--as-of <time>', 'what was known then, and mature (default: now)', parseTime)
    .option('--configuration <version...>', 'only decisions of these versions of the configuration')
    .addOption(
      new Option(
        '--label <horizon>',
        'the labels that count, such as 90d, or ledger/90d for those of one source',
      ).argParser(parseLabel),
    )
    .option('--positive <value>', 'the value of the labels whose probability the models answer (default: 1 or true)')
    .option('--approved <outcome>', 'the outcome that approves', 'approve')
    .option('--effect <share>', 'the difference of a rate that matters', parseShare, 0.02)
    .option('--html <file>', 'write the report as one page with plots, too')
    .action(async (route: string, _, command: Command) =>
      (await import('./report.ts')).report(route, command.optsWithGlobals()),
    )
}

function parseLabel(text: string): LabelChoice {
  const [, source, days] = /^(?:(.+)\/)?(\d{1,5})d$/.exec(text) ?? []
  if (days === undefined) throw new InvalidArgumentError('It is no horizon, such as 90d or ledger/90d.')
  return { horizonDays: Number(days), ...(source !== undefined && { source }) }
}
