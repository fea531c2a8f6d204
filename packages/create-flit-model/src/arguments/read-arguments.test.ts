import { expect, it } from 'vitest'
import { complete } from './complete.ts'
import { readArguments } from './read-arguments.ts'

const request = (...args: readonly string[]) => complete(readArguments(args))

it('names the model after the folder, and the package after the model', () => {
  expect(request()).toMatchObject({ folder: 'my-model', id: 'shared.my-model', packageName: 'model-my-model' })
  expect(request('../model-Churn')).toMatchObject({ id: 'shared.churn', packageName: 'model-churn' })
  expect(request('2024')).toMatchObject({ id: 'shared.my-model' })
  expect(request('x', '--id', 'bnpl.churn')).toMatchObject({ id: 'bnpl.churn', packageName: 'model-churn' })
})

it('reads categories and columns', () => {
  expect(request('--categories', 'home=owner,rent', '--categories', 'a=b=c,d', '--columns', 'x,y')).toMatchObject({
    categories: { home: ['owner', 'rent'], a: ['b=c', 'd'] },
    columns: ['x', 'y'],
  })
})

it.each([
  [['--nonsense'], '--nonsense'],
  [['--csv'], '--csv'],
  [['--csv', '--yes'], '--csv'],
  [['one', 'two'], 'two'],
  [['--task', 'ranking'], '--task'],
  [['--rounds', 'some'], '--rounds'],
  [['--categories', 'home'], '--categories'],
  [['--categories', 'home=a,a'], '--categories'],
  [['--id', 'churn'], '--id'],
  [['--name', 'My Model'], '--name'],
  [['--csv', 'rows.csv'], '--csv'],
  [['--from', 'm.onnx', '--expected', 'p.csv'], '--expected'],
])('refuses %j', (args, argument) => {
  expect(() => request(...args)).toThrow(expect.objectContaining({ code: 'FLIT_USAGE', details: { argument } }))
})
