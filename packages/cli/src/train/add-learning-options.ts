import { type Command, InvalidArgumentError, Option } from 'commander'

/** What the commands that fit a model package on data have in common: `LearningOptions`. */
export function addLearningOptions(command: Command): Command {
  return command
    .argument('<package>', 'the folder of a model package whose manifest names a trainer')
    .requiredOption('--data <file>', 'rows with their label, as .csv, .json, .ndjson or .parquet')
    .requiredOption('--label <column>', 'the column that says what happened')
    .option('--positive <value>', 'how the positive class is written in it (default: 1 or true)')
    .addOption(
      new Option('--param <name=value>', 'a parameter of the model, as often as needed')
        .argParser(parseParameter)
        .default({}, 'its defaults'),
    )
    .option('--seed <number>', 'of the splits, and of the trainer where the model has a parameter for it', parseSeed)
    .option('--folds <number>', 'of the cross-validation', parseFolds, 5)
    .option('--holdout <share>', 'how much is held out of folds and fit', parseShare, 0.25)
    .addOption(new Option('--holdout-file <file>', 'what is held out, in a file of its own').conflicts('holdout'))
    .option('--validation <share>', 'how much of what is learnt from early stopping looks at', parseShareOrNone, 0)
    .option('--group <column>', 'what a row belongs to, such as its customer: no split parts rows of the same')
    .addOption(
      new Option(
        '--time <column>',
        'when a row was: the latest are held out, and each fold is asked after it',
      ).conflicts('group'),
    )
    .option('--weight <column>', 'what each row counts for in the fit, where no figure is weighted (default: 1)')
    .addOption(
      new Option('--protected <column>', 'a column for fairness that is no input, as often as needed')
        .argParser(collect)
        .default([], 'none'),
    )
    .option('--ignore-unknown', 'leave out columns that the model does not take')
}

/** A value is JSON, or else a text. */
function parseParameter(text: string, others: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('Write name=value.')
  return { ...others, [text.slice(0, at)]: jsonOrText(text.slice(at + 1)) }
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function collect(text: string, others: readonly string[]): string[] {
  return [...others, text]
}

function parseSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It is no whole number from 0 to 999999999.')
}

function parseFolds(text: string): number {
  if (/^\d{1,4}$/.test(text) && Number(text) >= 2) return Number(text)
  throw new InvalidArgumentError('It is no whole number from 2 to 9999.')
}

function parseShare(text: string): number {
  const share = Number(text)
  if (share > 0 && share < 1) return share
  throw new InvalidArgumentError('It is no share between 0 and 1, such as 0.25.')
}

function parseShareOrNone(text: string): number {
  return text === '0' ? 0 : parseShare(text)
}
