import { type Command, Option } from 'commander'
import { dataFormats } from '../input/data-format.ts'
import { parseShare } from './parse-share.ts'

/** The commands that say how good models are. What one needs is imported when it is called. */
export function addEvaluation(program: Command): void {
  addCommand(program, 'evaluate', 'say how good a model is, by rows whose outcome is known')
    .argument('<model>', modelReference)
    .action(async (model: string, _, command: Command) =>
      (await import('./evaluate.ts')).evaluate(model, command.optsWithGlobals()),
    )
  addCommand(program, 'compare', 'say which of two models is better, and what changes with the other')
    .argument('<model>', `the present one: ${modelReference}`)
    .argument('<other>', 'the one that would take its place')
    .action(async (a: string, b: string, _, command: Command) =>
      (await import('./compare.ts')).compare(a, b, command.optsWithGlobals()),
    )
}

const modelReference = 'an id, or an id with a range, such as bnpl.xgboost-risk@^1.2'

function addCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .requiredOption('--data <file>', 'rows that the models have not seen, as .csv, .json, .ndjson or .parquet')
    .addOption(new Option('--format <format>', "the files' format, where a name does not say it").choices(dataFormats))
    .requiredOption('--label <column>', 'the column that says what happened; empty where that is not known')
    .option(
      '--positive <value>',
      'the value of that column whose probability a classifier answers (default: 1 or true)',
    )
    .addOption(
      new Option('--protected <column>', 'a column whose groups are to be treated alike; may be given again')
        .default([], 'none')
        .argParser((column: string, columns: readonly string[]) => [...columns, column]),
    )
    .option('--approve <share>', 'the share of rows that is to be approved by a classifier', parseShare, 0.8)
    .option('--reference <file>', 'rows from before, such as those of training, to see how answers have moved')
    .option('--html <file>', 'write the report as one page with plots, too')
}
