import { logisticLoss, meanLoss, randomFrom, squaredLoss } from '@flit-ml/training'
import { describe, expect, test } from 'vitest'
import type { Examples } from './examples.ts'
import { type Activation, createNetwork, emptyNetwork } from './network/network.ts'
import { type Dropout, Propagation } from './network/propagation.ts'
import { writeGradient } from './objective.ts'

const sizes = [3, 5, 4, 1]
const random = randomFrom(7)
const rows = 12
const batch = Uint32Array.from({ length: rows }, (_, row) => row)
const weights = Float64Array.from(batch, (row) => row % 4)
const examples: Examples = {
  // The second column is often 0, as those of categories are.
  prepared: {
    width: 3,
    rows,
    values: Float64Array.from({ length: 36 }, (_, at) => (at % 6 === 1 ? 0 : 2 * random() - 1)),
  },
  labels: Float64Array.from(batch, (row) => row % 2),
  weights,
}
const l2 = 0.3

describe.each<Activation>(['relu', 'tanh'])(
  'the derivatives are those of finite differences, with %s',
  (activation) => {
    test.each([
      { name: 'classes', loss: logisticLoss, share: 0 },
      { name: 'numbers', loss: squaredLoss, share: 0 },
      { name: 'dropout', loss: logisticLoss, share: 0.4 },
    ])('$name', ({ loss, share }) => {
      const network = createNetwork(sizes, activation, randomFrom(3))
      const propagation = new Propagation(network)
      // The same units are left out each time.
      const dropout = (): { dropout?: Dropout } => (share > 0 ? { dropout: { share, random: randomFrom(5) } } : {})
      const objective = (): number => {
        const { dropout: drop } = dropout()
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        const squares = network.layers
          .flatMap(({ weights }) => [...weights])
          .reduce((sum, weight) => sum + weight ** 2, 0)
        const counted = { labels: examples.labels, weights }
        const margin = (row: number): number =>
          weights[row] === 0 ? 0 : propagation.forward(examples.prepared.values, row * 3, drop)
        return meanLoss(counted, margin, loss) + ((l2 / 2) * squares) / total
      }
      const gradient = emptyNetwork(sizes, activation)
      writeGradient(propagation, examples, batch, { loss, l2, ...dropout() }, gradient)
      const step = 1e-6
      const differences = network.parameters.map((value, index) => {
        network.parameters[index] = value + step
        const above = objective()
        network.parameters[index] = value - step
        const below = objective()
        network.parameters[index] = value
        return (above - below) / (2 * step)
      })
      expect(Math.max(...gradient.parameters.map(Math.abs))).toBeGreaterThan(0.05)
      for (const [index, difference] of differences.entries())
        expect(gradient.parameters[index]).toBeCloseTo(difference, 7)
    })
  },
)

test('rows that do not count move nothing', () => {
  const network = createNetwork(sizes, 'relu', randomFrom(3))
  const gradient = emptyNetwork(sizes, 'relu')
  writeGradient(new Propagation(network), examples, Uint32Array.of(0, 4, 8), { loss: logisticLoss, l2 }, gradient)
  expect(gradient.parameters.every((slope) => slope === 0)).toBe(true)
})
