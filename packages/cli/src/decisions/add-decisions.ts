import type { Checkpoint } from '@flit-ml/decisions'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { parseTime } from './parse-time.ts'
import { storeOption } from './store-option.ts'

/** The commands that read a store of decisions. What one needs is imported when it is called. */
export function addDecisions(program: Command): void {
  const decisions = program.command('decisions').description('read a store of decisions: what was decided, for good')
  addVerify(decisions)
  addReplay(decisions)
  addList(decisions)
  addShow(decisions)
  addExport(decisions)
}

function addCommand(decisions: Command, name: string, description: string): Command {
  return decisions.command(name).description(description).addOption(storeOption())
}

function addVerify(decisions: Command): void {
  addCommand(decisions, 'verify', 'say which records were changed, removed, inserted or reordered')
    .option(
      '--checkpoint <sequence:hash>',
      'one that this command printed once, and that was kept elsewhere',
      checkpoint,
    )
    .action(async (_, command: Command) => (await import('./verify.ts')).verify(command.optsWithGlobals()))
}

function addReplay(decisions: Command): void {
  addCommand(decisions, 'replay', 'score recorded rows again with the recorded models, and demand every bit')
    .option('--since <time>', 'only decisions of this time or later', parseTime)
    .option('--id <id>', 'only this decision')
    .action(async (_, command: Command) => (await import('./replay.ts')).replay(command.optsWithGlobals()))
}

function addList(decisions: Command): void {
  addCommand(decisions, 'list', 'list the last decisions, the newest first')
    .option('--since <time>', 'only decisions of this time or later', parseTime)
    .addOption(new Option('--last <number>', 'how many').argParser(count).default(20))
    .action(async (_, command: Command) => (await import('./list.ts')).list(command.optsWithGlobals()))
}

function addShow(decisions: Command): void {
  addCommand(decisions, 'show', 'show a decision with its reasons, its shadows and its labels')
    .argument('<id>', 'the id of the decision')
    .action(async (id: string, _, command: Command) => (await import('./show.ts')).show(id, command.optsWithGlobals()))
}

function addExport(decisions: Command): void {
  addCommand(decisions, 'export', 'write all records: NDJSON as they are kept, or decisions with their labels as CSV')
    .addOption(new Option('--format <format>').choices(['ndjson', 'csv']).default('ndjson'))
    .option('--since <time>', 'only records of this time or later', parseTime)
    .option('-o, --out <file>', 'where to write; without it, standard output')
    .action(async (_, command: Command) => (await import('./export.ts')).exportRecords(command.optsWithGlobals()))
}

function checkpoint(text: string): Checkpoint {
  const [, sequence, hash = ''] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? []
  if (sequence === undefined) throw new InvalidArgumentError('It is no checkpoint, such as 12:e3b0….')
  return { sequence: Number(sequence), hash }
}

function count(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It is no number of decisions.')
  return number
}
