import { expect, test } from 'vitest'
import { compareRandomGraph } from './testing/compare-random-graph.ts'

test('random graphs are answered as by ONNX Runtime: by its bits, or where it approximates within 1e-6', async () => {
  const differences: string[] = []
  for (let seed = 0; seed < 400; seed++) {
    const difference = await compareRandomGraph(seed)
    if (difference) differences.push(difference)
  }
  expect(differences).toEqual([])
})
