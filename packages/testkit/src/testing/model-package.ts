import { createHash } from 'node:crypto'
import type { Holdout } from '../holdout.ts'
import type { ModelTestOptions } from '../test-model.ts'
import { entry, golden, signature } from './price-model.ts'
import type { Files } from './run-suites.ts'
import { artifact, runtimeName } from './runtime-source.ts'

/** In what a package differs from one that passes. An undefined field is left out. */
export interface Changes {
  readonly flitModel?: object
  readonly packageJson?: object
  readonly files?: Files
  readonly omit?: Readonly<Record<string, string>>
  readonly alsoBy?: readonly string[]
}

/** A card whose figures are yet to be computed. */
export const cardWithoutFigures: string = card('<!-- figures -->\n<!-- /figures -->')

/** Six hundred purchases, of which those at a high price are repaid less often. */
export const holdout: Holdout = {
  rows: Array.from({ length: 600 }, (_, row) => ({
    price: (row * 37) % 1000,
    income: row % 7 === 0 ? null : row % 90,
  })),
  labels: Array.from({ length: 600 }, (_, row) => (((row * 37) % 1000) + ((row * 71) % 700) > 1000 ? 1 : 0)),
  positive: 'bad',
  groups: { ageBand: Array.from({ length: 600 }, (_, row) => (row % 3 === 0 ? '18-24' : '25+')) },
}

const sha256 = createHash('sha256').update(artifact).digest('hex')

/** Why the packages of these tests have no figures. */
export const omit: NonNullable<ModelTestOptions['omit']> = { figures: 'Packages of their own have them.' }

/** A package that passes. */
export function modelPackage(name: string, changes: Changes = {}): Files {
  return {
    'package.json': {
      name,
      version: '1.0.0',
      type: 'module',
      files: ['*.json', 'index.js', 'MODEL_CARD.md'],
      flitModel: {
        spec: 1,
        id: `bnpl.${name}`,
        task: 'binary-classification',
        entry: 'index.js',
        signature: 'signature.json',
        golden: 'golden.json',
        card: 'MODEL_CARD.md',
        ...changes.flitModel,
      },
      ...changes.packageJson,
    },
    'index.js': entry(),
    'signature.json': signature,
    'golden.json': golden,
    'MODEL_CARD.md': card('Not computed.'),
    'model.test.js': test({ omit: changes.omit ?? omit, alsoBy: changes.alsoBy }),
    ...changes.files,
  }
}

/** A package that passes and whose model is data, run by the runtime of runtime-source.ts. */
export function declarativePackage(name: string, { flitModel, packageJson, files, ...changes }: Changes = {}): Files {
  return modelPackage(name, {
    flitModel: { entry: undefined, runtime: runtimeName, artifact: { path: 'artifact.json', sha256 }, ...flitModel },
    packageJson: { files: ['*.json', 'MODEL_CARD.md'], ...packageJson },
    files: { 'artifact.json': artifact, ...files },
    ...changes,
  })
}

/** The files of a package that is tested with a holdout. */
export function withHoldout(card: string, of: Holdout = holdout): Files {
  return { 'MODEL_CARD.md': card, 'model.test.js': test({ holdout: of }) }
}

function test(options: object): string {
  return `import { testModel } from '@flit-ml/testkit'\n\ntestModel(import.meta.url, ${JSON.stringify(options)})\n`
}

function card(figures: string): string {
  return `# Risk

## Intended use

Tests of the kit.

## Data

Invented.

## Figures

${figures}

## Limits

Many.

## Fairness

By age band.
`
}
