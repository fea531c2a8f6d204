import { type Command, InvalidArgumentError, Option } from 'commander'
import { addLearningOptions } from '../train/add-learning-options.ts'
import { metricNames } from './metrics.ts'
import { parseRange } from './space/parse-range.ts'

/** `flit tune`. */
export function addTune(program: Command): void {
  addLearningOptions(program.command('tune'))
    .description('search the parameters of a model package by cross-validation, and say how much of the gain is luck')
    .option('--trials <number>', 'how many parameters are tried, the defaults first', wholeNumberFrom(2), 50)
    .addOption(
      new Option('--search <how>', 'each trial on all rows, or most on a share of them')
        .choices(['random', 'halving'])
        .default('random'),
    )
    .addOption(
      new Option('--metric <name>', 'what is to be the best (default: auc, or of a regression rmse)').choices(
        metricNames,
      ),
    )
    .addOption(
      new Option('--range <name=range>', 'LOW..HIGH, LOW..HIGH:log or a,b,c for a parameter, as often as needed')
        .argParser(parseRange)
        .default({}, 'none'),
    )
    .option('--jobs <number>', 'how many fits run at a time (default: one for each core)', wholeNumberFrom(1))
    .option('--resume <file>', 'where finished trials are kept, and gone on from (default: a file named by the search)')
    .option('--html <file>', 'write what was found as one page with plots, too')
    .action(async (folder: string, _, command: Command) =>
      (await import('../commands/tune.ts')).tune(folder, command.optsWithGlobals(), command),
    )
}

function wholeNumberFrom(least: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text)
    throw new InvalidArgumentError(`It is no whole number from ${least} to 999999.`)
  }
}
