import { encodeOnnx, float, floats, type NodeParts, text, texts } from './encode-onnx.ts'
import { randomNumbers } from './random.ts'
import { randomNodes } from './random-nodes.ts'

export const jobs = ['clerk', 'nurse', 'ingénieur', 'none'] as const
export const homes = ['owner', 'rent'] as const
const numbers = ['income', 'age']
const width = numbers.length + jobs.length + homes.length
const domain = 'ai.onnx.ml'
const labels = ['good', 'bad']

/**
 * A pipeline of scikit-learn in the form that its converter exports: numbers imputed and scaled, and texts one-hot, in
 * front of a classifier; labels, probabilities and the maps of them.
 */
export function encodePipeline(classifier: 'linear' | 'trees', options: { readonly hasMaps: boolean }): Uint8Array {
  const outputs = { label: 8, probabilities: 1, ...(options.hasMaps && { maps: { mapsOf: 8 } }) }
  return encodeOnnx({
    inputs: {
      income: { type: 1, columns: 1 },
      age: { type: 1, columns: 1 },
      job: { type: 8, columns: 1 },
      home: { type: 8, columns: 1 },
    },
    outputs,
    constants: { first: place(0), second: place(1), shape: { shape: [2], integers: [-1, jobs.length + homes.length] } },
    nodes: [...features(), ...(classifier === 'linear' ? linear() : trees()), ...(options.hasMaps ? [maps] : [])],
    version: 3,
  })
}

const place = (index: number) => ({ shape: [1], integers: [index] })

function features(): readonly NodeParts[] {
  const imputed = { imputed_value_floats: floats([2000, 41]), replaced_value_float: float(Number.NaN) }
  const scaled = { offset: floats([2100, 40.5]), scale: floats([0.0007, 0.08]) }
  return [
    { operator: 'Concat', inputs: numbers, output: 'numbers', attributes: { axis: 1 } },
    { operator: 'Imputer', domain, inputs: ['numbers'], output: 'imputed', attributes: imputed },
    { operator: 'Scaler', domain, inputs: ['imputed'], output: 'scaled', attributes: scaled },
    { operator: 'Concat', inputs: ['job', 'home'], output: 'texts', attributes: { axis: 1 } },
    { operator: 'ArrayFeatureExtractor', domain, inputs: ['texts', 'first'], output: 'jobs' },
    { operator: 'ArrayFeatureExtractor', domain, inputs: ['texts', 'second'], output: 'homes' },
    oneHot('jobs', jobs),
    oneHot('homes', homes),
    { operator: 'Concat', inputs: ['jobs one-hot', 'homes one-hot'], output: 'categories', attributes: { axis: 2 } },
    { operator: 'Reshape', inputs: ['categories', 'shape'], output: 'one-hot' },
    { operator: 'Concat', inputs: ['scaled', 'one-hot'], output: 'features', attributes: { axis: 1 } },
  ]
}

function oneHot(name: string, categories: readonly string[]): NodeParts {
  const attributes = { cats_strings: texts(categories), zeros: 1 }
  return { operator: 'OneHotEncoder', domain, inputs: [name], output: `${name} one-hot`, attributes }
}

function linear(): readonly NodeParts[] {
  const random = randomNumbers(3)
  const weights = Array.from({ length: width }, () => Math.fround(random() - 0.5))
  const attributes = {
    coefficients: floats([...weights.map((weight) => -weight), ...weights]),
    intercepts: floats([-0.3, 0.3]),
    multi_class: 1,
    post_transform: text('LOGISTIC'),
    classlabels_strings: texts(labels),
  }
  return [
    { operator: 'LinearClassifier', domain, inputs: ['features'], outputs: ['label', 'raw'], attributes },
    { operator: 'Normalizer', domain, inputs: ['raw'], output: 'probabilities', attributes: { norm: text('L1') } },
  ]
}

function trees(): readonly NodeParts[] {
  const modes = ['BRANCH_LEQ']
  const parts = {
    trees: 40,
    depth: 5,
    columns: width,
    modes,
    targets: 2,
    labels,
    leaf: 'first',
  } as const
  const { node } = randomNodes({ ...parts, transform: 'LOGISTIC' }, randomNumbers(4))
  return [{ ...node, inputs: ['features'], outputs: ['label', 'probabilities'] }]
}

const maps: NodeParts = {
  operator: 'ZipMap',
  domain,
  inputs: ['probabilities'],
  output: 'maps',
  attributes: { classlabels_strings: texts(labels) },
}
