import { randomGraph } from './random-graph.ts'
import { runGraph, runGraphReference } from './run-graph.ts'
import { areClose } from './ulps.ts'

/** In what a random graph is answered differently than by ONNX Runtime; `undefined` where it is not. */
export async function compareRandomGraph(seed: number): Promise<string | undefined> {
  const { artifact, columns, matrix, isExact, description } = randomGraph(seed)
  const inputs = { input: { type: 'float32', shape: [columns], values: matrix } } as const
  const { output: expected } = await runGraphReference(artifact, inputs)
  const found = runGraph(artifact, inputs, 'output')
  if (found.type !== expected?.type || found.shape.join() !== expected.shape.join())
    return `${found.type} [${found.shape}] for ${expected?.type} [${expected?.shape}], ${description}`
  const [one, other] = [found.values, expected.values].map((values) => Array.from(values as ArrayLike<number>)) as [
    number[],
    number[],
  ]
  const at = one.findIndex(
    (value, index) => !(isExact ? isSame(value, other[index] as number) : areClose([value], [other[index] as number])),
  )
  return at < 0 ? undefined : `${one[at]} for ${other[at]}, ${description}`
}

/** Which of two zeros an extreme is, ONNX leaves open. */
function isSame(one: number, other: number): boolean {
  return one === other || Object.is(one, other)
}
