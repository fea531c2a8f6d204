import { moduleManifest } from './module-manifest.ts'
import type { Files } from './run-suites.ts'

export const runtimeName = 'additive-runtime'

/** An artifact of the runtime: the answer of `probability` in price-model.ts, as the weights of a sum. */
export const artifact: string = JSON.stringify({
  bias: -2,
  weights: { price: 1 / 500, income: -1 / 100 },
  missing: { income: 40 },
})

/** Parts of the runtime's source, each an expression or statements. */
export interface RuntimeParts {
  /** Statements at the start of the module. */
  readonly start: string
  readonly specVersion: string
  readonly name: string
  readonly optionsSchema: string
  /** Statements that read `weights`, `bias` and `missing` from `artifact`. */
  readonly read: string
  /** Statements that compare `weights` with `signature`. */
  readonly compare: string
  /** An expression of `rows` and of `probability`, a function of a row. */
  readonly answers: string
  /** Further members of the model. */
  readonly members: string
}

const right: Omit<RuntimeParts, 'name'> = {
  start: '',
  specVersion: '1',
  optionsSchema: `{
    type: 'object',
    properties: { threads: { type: 'integer', minimum: 1 } },
    additionalProperties: false,
  }`,
  read: `let weights, bias, missing
    try {
      ({ weights, bias, missing } = JSON.parse(Buffer.from(artifact).toString()))
    } catch (cause) {
      throw refused(String(cause))
    }`,
  compare: `if (Object.keys(signature.input.properties).join() !== Object.keys(weights).join()) throw refused('inputs')
    if (Object.keys(signature.output.properties).join() !== 'probability') throw refused('outputs')`,
  answers: 'rows.map((row) => ({ probability: probability(row) }))',
  members:
    'explain: (rows) => rows.map((row) => ({ bias, contributions: Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, weight * (row[name] ?? missing[name])])) })),',
}

/** The source of a runtime whose models are weighted sums, with parts of it changed. */
function runtimeSource(changes: Partial<RuntimeParts> & Pick<RuntimeParts, 'name'>): string {
  const { start, specVersion, name, optionsSchema, read, compare, answers, members } = { ...right, ...changes }
  return `import { FlitError } from '@flit-ml/spec'
${start}
const refused = (problem) =>
  new FlitError('FLIT_ARTIFACT_REFUSED', { problem, remedy: 'Mend it.', details: { runtime: '${runtimeName}' } })

let instances = 0

export default {
  specVersion: ${specVersion},
  name: ${name},
  optionsSchema: ${optionsSchema},
  load({ artifact, signature, options }) {
    const instance = ++instances
    ${read}
    ${compare}
    const probability = (row) => {
      const terms = Object.entries(weights).map(([name, weight]) => weight * (row[name] ?? missing[name]))
      return 1 / (1 + Math.exp(-terms.reduce((sum, term) => sum + term, bias)))
    }
    return { specVersion: 1, predict: (rows) => ${answers}, ${members} }
  },
}
`
}

/** The files of a runtime that has this name. */
export function runtimeFiles(name: string, changes: Partial<RuntimeParts> = {}): Files {
  return {
    'package.json': moduleManifest(name),
    'index.js': runtimeSource({ name: `'${name}'`, ...changes }),
  }
}
