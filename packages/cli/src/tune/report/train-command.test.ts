import { execFileSync } from 'node:child_process'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { addTrain } from '../../train/add-train.ts'
import { addTune } from '../add-tune.ts'
import { trainCommand } from './train-command.ts'

/** What `flit tune` says to run after these arguments. */
function commandAfter(args: readonly string[], parameters: Readonly<Record<string, unknown>>): string {
  const program = new Command('flit').option('--dir <folder>', '', '.').option('--json')
  addTrain(program)
  addTune(program)
  const tune = program.commands.find((each) => each.name() === 'tune') as Command
  tune.action(() => undefined)
  program.parse(['--dir', 'app', 'tune', 'packages/risk', ...args], { from: 'user' })
  return trainCommand(tune, 'packages/risk', parameters)
}

/** The words that a shell makes of a command line. */
function wordsOf(line: string): string[] {
  return execFileSync('sh', ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' })
    .split('\n')
    .slice(0, -1)
}

const data = ['--data', 'my data.csv', '--label', 'outcome', '--positive', "isn't paid"]

test('what was given of the options that flit train has is given again, and nothing else', () => {
  const more = ['--protected', 'age', '--protected', 'home', '--holdout', '0.3', '--ignore-unknown', '--trials', '9']
  expect(wordsOf(commandAfter([...data, ...more, '--range', 'l2=1..2', '--param', 'bands=3'], { bands: 3 }))).toEqual([
    ...['npx', 'flit', 'train', 'packages/risk', '--dir', 'app', ...data],
    ...['--holdout', '0.3', '--protected', 'age', '--protected', 'home', '--ignore-unknown', '--param', 'bands=3'],
  ])
})

test('each value of a parameter comes back as what it is', () => {
  const parameters = { rate: 1e-7, isOn: true, layers: '8', more: '16, 8', text: "it's", none: null }
  const program = new Command('flit')
  addTrain(program)
  const train = program.commands[0] as Command
  train.action(() => undefined)
  program.parse(
    wordsOf(commandAfter(data, parameters))
      .slice(2)
      .filter((word, at, words) => word !== '--dir' && words[at - 1] !== '--dir'),
    {
      from: 'user',
    },
  )
  expect(train.opts()['param']).toEqual(parameters)
  expect(train.opts()).toMatchObject({ data: 'my data.csv', positive: "isn't paid", folds: 5 })
})
