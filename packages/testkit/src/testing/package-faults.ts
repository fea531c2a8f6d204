import { createCipheriv } from 'node:crypto'
import type { ModelFault } from './model-fault.ts'
import { type Changes, cardWithoutFigures, declarativePackage, modelPackage, withHoldout } from './model-package.ts'
import { entry } from './price-model.ts'

const card = String(modelPackage('any')['MODEL_CARD.md'])

/** In what a package holds beside its model. */
export const packageFaults: readonly ModelFault[] = [
  {
    check: 'card',
    name: 'no-limits',
    message: 'limits',
    files: { 'MODEL_CARD.md': card.replace('## Limits', '') },
  },
  {
    check: 'card',
    name: 'empty-limits',
    message: 'limits',
    files: { 'MODEL_CARD.md': card.replace('Many.', '') },
  },
  {
    check: 'figures',
    name: 'no-marks',
    message: 'The card has no place for its figures',
    omit: {},
    files: withHoldout(card),
  },
  {
    check: 'figures',
    name: 'stale-figures',
    message: 'The figures are stale',
    files: withHoldout(cardWithoutFigures),
  },
  {
    check: 'card',
    name: 'figures-of-nothing',
    message: 'give testModel its holdout',
    files: { 'MODEL_CARD.md': cardWithoutFigures },
  },
  {
    check: 'figures',
    name: 'undeclared-omission',
    message: 'give testModel one, or say in omit why there is none',
    omit: {},
  },
  {
    check: 'files',
    name: 'unpublished-card',
    message: "the file 'MODEL_CARD.md'",
    packageJson: { files: ['*.json', 'index.js'] },
  },
  {
    check: 'files',
    name: 'unpublished-module',
    message: 'no model can be loaded',
    files: { 'index.js': `import './other.js'\n${entry()}`, 'other.js': '' },
  },
  {
    check: 'files',
    name: 'unpublished-data',
    message: 'What npm would publish answers otherwise',
    files: {
      'index.js': `import { existsSync } from 'node:fs'
const factor = existsSync(new URL('factor.txt', import.meta.url)) ? 1 : 0.5
${entry('rows.map((row) => ({ probability: factor * probability(row) }))')}`,
      'factor.txt': '1',
    },
  },
  {
    check: 'size',
    name: 'too-large',
    message: 'The package is 5',
    files: { 'noise.json': noise(5_000_001) },
  },
  ...Object.entries<[string, Changes]>({
    module: [
      'helper.mjs',
      { packageJson: { files: ['*.json', 'MODEL_CARD.md', '*.mjs'] }, files: { 'helper.mjs': '' } },
    ],
    library: [
      'lib/a.node',
      { packageJson: { files: ['*.json', 'MODEL_CARD.md', 'lib'] }, files: { 'lib/a.node': '' } },
    ],
    script: ['scripts.postinstall', { packageJson: { scripts: { postinstall: 'true' } } }],
    gyp: [
      'binding.gyp',
      { packageJson: { files: ['*.json', 'MODEL_CARD.md', 'binding.gyp'] }, files: { 'binding.gyp': '{}' } },
    ],
    command: ['bin', { packageJson: { bin: { run: 'run.json' } } }],
    main: ['main in the package.json, which names index.cjs', { packageJson: { main: 'index.cjs' } }],
    exports: [
      'exports in the package.json, which names ./a.js',
      { packageJson: { exports: { '.': { import: './a.js' } } } },
    ],
    bundle: ['bundled dependencies', { packageJson: { bundleDependencies: ['a'] } }],
  }).map(
    ([kind, [message, changes]]): ModelFault => ({
      check: 'no code',
      name: `with-a-${kind}`,
      message,
      of: declarativePackage,
      ...changes,
    }),
  ),
]

/** Bytes that no compression makes smaller. */
function noise(length: number): Uint8Array {
  return createCipheriv('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16)).update(Buffer.alloc(length))
}
