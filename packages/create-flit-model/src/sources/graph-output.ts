import type { ConvertedTask } from '@flit-ml/convert'
import type { OutputEncoding } from '@flit-ml/spec'
import type { Decide } from '../arguments/decide.ts'
import { unclearGraph } from '../errors.ts'
import type { ModelFiles } from '../request.ts'
import { type Graph, type GraphTensor, showTensor } from './graph.ts'

export interface GraphOutput {
  readonly task: ConvertedTask
  readonly output: OutputEncoding
}

/**
 * The tensor that answers, and what it answers.
 * @throws FlitError FLIT_GRAPH_UNCLEAR where there is none.
 */
export async function graphOutput(graph: Graph, files: ModelFiles, decide: Decide): Promise<GraphOutput> {
  const tensor = await chooseTensor(graph, files.output, decide)
  const [, width = 1] = tensor.shape
  if (typeof width === 'number' && width > 2) throw tooWide(graph, tensor)
  const task = files.task ?? (await taskOf(tensor, width, decide))
  if (task === 'binary-classification') {
    return { task, output: { tensor: tensor.name, columns: { probability: width === 1 ? 0 : 1 } } }
  }
  if (width === 2) throw tooWide(graph, tensor)
  return { task, output: { tensor: tensor.name, columns: { value: 0 } } }
}

async function chooseTensor({ path, outputs }: Graph, wanted: string | undefined, decide: Decide) {
  const answers = outputs.filter(({ type, shape }) => type?.startsWith('float') && [1, 2].includes(shape.length))
  const [first] = answers
  if (!first) throw noAnswer(path, outputs)
  const options = answers.map(({ name }) => name)
  const name =
    wanted ??
    (answers.length === 1 ? first.name : await decide({ message: 'Which output answers?', options, flag: '--output' }))
  const found = answers.find((tensor) => tensor.name === name)
  if (found) return found
  throw unclearGraph(
    path,
    name,
    `${path} has no output '${name}' of numbers.`,
    `Write --output ${options.join(' or ')}.`,
  )
}

async function taskOf({ name }: GraphTensor, width: number | string, decide: Decide): Promise<ConvertedTask> {
  if (width === 2) return 'binary-classification'
  const options = ['regression', 'binary-classification'] as const
  const usual = width === 1 ? { usual: 'regression' } : {}
  const message = `Is '${name}' a value, or the probability of the positive class?`
  return (await decide({ message, options, ...usual, flag: '--task' })) as ConvertedTask
}

function noAnswer(path: string, outputs: readonly GraphTensor[]): Error {
  const isMapped = outputs.some(({ type }) => type === undefined)
  return unclearGraph(
    path,
    outputs[0]?.name ?? '',
    `${path} has the outputs ${outputs.map(showTensor).join(', ')}, and none of float [rows] or [rows, columns].`,
    isMapped ? 'Export it with { "zipmap": False }.' : 'Export it with the probabilities, or the values, as an output.',
  )
}

function tooWide({ path }: Graph, tensor: GraphTensor): Error {
  return unclearGraph(
    path,
    tensor.name,
    `The output ${showTensor(tensor)} is neither one value nor the probabilities of two classes.`,
    'Add --output with another one. For models with several answers, begin with the template, and write its signature by hand.',
  )
}
