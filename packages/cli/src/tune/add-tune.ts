import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { addLearningOptions } from '../train/add-learning-options.ts'
import { metricNames } from './metrics.ts'
import { parseRange } from './space/parse-range.ts'

/** `flit tune`. */
export function addTune(program: Command): void {
  addLearningOptions(program.command('tune'))
    .description('search the parameters of a model package by cross-validation, and say how much of the gain is luck')
    .option('--trials <number>', 'how many parameters are tried, the defaults first', parseTrials, 50)
    .addOption(
      new Option('--search <how>', 'each trial on all rows, or most on a share of them')
        .choices(['random', 'halving'])
        .default('random'),
    )
    .addOption(
      new Option('--metric <name>', 'what is to be the best')
        .choices(metricNames)
        .default(undefined, 'auc; rmse of a regression'),
    )
    .option(
      '--range <name=range>',
      'LOW..HIGH, LOW..HIGH:log or a,b,c for a parameter, as often as needed',
      parseRange,
      {},
    )
    .addOption(
      new Option('--jobs <number>', 'how many fits run at a time')
        .argParser(parseCount)
        .default(undefined, `all cores: ${availableParallelism()}`),
    )
    .option('--resume <file>', 'where finished trials are kept, and gone on from (default: a file named by the search)')
    .option('--html <file>', 'write what was found as one page with plots, too')
    .action(async (folder: string, _, command: Command) =>
      (await import('../commands/tune.ts')).tune(folder, command.optsWithGlobals(), command),
    )
}

function parseTrials(text: string): number {
  if (parseCount(text) > 1) return parseCount(text)
  throw new InvalidArgumentError('It is no whole number from 2 on.')
}

function parseCount(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It is no whole number from 1 on.')
}
