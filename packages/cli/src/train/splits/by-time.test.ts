import { expect, test } from 'vitest'
import { foldsOf, holdOut } from './split-rows.ts'

const labels = Array.from({ length: 12 }, (_, row) => row % 2)
const days = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]
const shuffled = [6, 0, 11, 3, 8, 5, 1, 10, 2, 7, 4, 9]

test('the latest share is held out, whatever the order of the rows', () => {
  expect(holdOut({ labels, times: days }, 1 / 3, 0).held).toEqual([8, 9, 10, 11])
  const { held, others } = holdOut({ labels, times: shuffled.map((row) => days[row] as number) }, 1 / 3, 1)
  expect(held.map((at) => days[shuffled[at] as number]).sort()).toEqual([5, 5, 6, 6])
  expect(others).toHaveLength(8)
})

test('each fold is asked after all that it learns from', () => {
  expect(foldsOf({ labels, times: days }, 2, 0)).toEqual([
    { learnt: [0, 1, 2, 3], asked: [4, 5, 6, 7] },
    { learnt: [0, 1, 2, 3, 4, 5, 6, 7], asked: [8, 9, 10, 11] },
  ])
})

test('rows of the same time stay together, on the side where most of them belong', () => {
  const times = [1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3]
  expect(holdOut({ labels, times }, 0.25, 0).held).toEqual([8, 9, 10, 11])
  expect(holdOut({ labels, times }, 0.7, 0).held).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(holdOut({ labels, times }, 0.1, 0).held).toEqual([])
})
