import { createHash } from 'node:crypto'
import type { Files } from '../package-managers/package-manager.ts'
import { rule } from './invented.ts'

const artifact = 'an artifact'

/** A runtime that needs its peer as soon as it is imported. */
export const needyRuntime: Files = {
  'package.json': {
    name: '@example/runtime-needy',
    version: '1.0.0',
    type: 'module',
    exports: './index.js',
    peerDependencies: { '@flit-ml/spec': '^1.0.0' },
  },
  'index.js': "import '@flit-ml/spec'\nexport default { specVersion: 1, name: '@example/runtime-needy' }\n",
}

/** A model that is data, for that runtime. */
export const needyModel: Files = {
  'package.json': {
    name: '@example/model-needy',
    version: '1.0.0',
    dependencies: { '@example/runtime-needy': '1.0.0' },
    flitModel: {
      spec: 1,
      id: 'bnpl.needy',
      task: 'binary-classification',
      runtime: '@example/runtime-needy',
      artifact: { path: 'model.txt', sha256: createHash('sha256').update(artifact).digest('hex') },
      signature: 'signature.json',
    },
  },
  'signature.json': rule.files['signature.json'] ?? '',
  'model.txt': artifact,
}
