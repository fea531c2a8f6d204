import type { Command } from 'commander'
import { addLearningOptions } from './add-learning-options.ts'

/** `flit train`. */
export function addTrain(program: Command): void {
  addLearningOptions(program.command('train'))
    .description('fit a model package anew by its trainer, judge it, and write its files and a changeset')
    .option('--released <folder>', 'the package as it was released (default: as it stands)')
    .option('--dry-run', 'write nothing')
    .action(async (folder: string, _, command: Command) =>
      (await import('../commands/train.ts')).train(folder, command.optsWithGlobals()),
    )
}
