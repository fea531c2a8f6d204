import { createHash } from 'node:crypto'
import type { GeneratedPackage } from './tree-shape.ts'

/** The files of a generated package, by their path: a package.json of 1 to 3 KB, as those on npm have. */
export function filesOf(generated: GeneratedPackage): Readonly<Record<string, string>> {
  const packageJson = { ...common(generated), ...(generated.isModel ? marks(generated) : {}) }
  return {
    'package.json': `${JSON.stringify(packageJson, null, 2)}\n`,
    'index.js': 'module.exports = {}\n',
    ...(generated.isModel ? modelFiles : {}),
  }
}

const artifact = 'an artifact'

const modelFiles = {
  'signature.json': '{}',
  'model/model.onnx': artifact,
  'model/golden.json': '{}',
  'README.md': '# A model\n',
  'expo-module.config.json': JSON.stringify({ platforms: ['android'], android: {} }),
  'skills/use/SKILL.md': '---\nname: use\ndescription: How to use it\n---\n',
}

/** What makes a package a model, and a plugin of each peer. */
function marks({ name }: GeneratedPackage): object {
  return {
    flitModel: {
      spec: 1,
      id: `bench.${name.slice(name.indexOf('/') + 1)}`,
      task: 'binary-classification',
      runtime: '@flit-ml/runtime-onnx',
      artifact: { path: 'model/model.onnx', sha256: createHash('sha256').update(artifact).digest('hex') },
      signature: 'signature.json',
      golden: 'model/golden.json',
      card: 'README.md',
    },
    'node-red': { nodes: {} },
    oclif: { commands: './commands' },
    intent: { version: 1, repo: 'example/models', docs: 'https://example.com' },
  }
}

function common({ name, version, dependencies }: GeneratedPackage): object {
  const tools = ['eslint', 'mocha', 'nyc', 'prettier', 'rollup', 'sinon', 'tape', 'typescript']
  // Packages differ in how much they say: here from 1 to 3 KB.
  const words = Array.from(
    { length: (name.length * 7 + Number.parseInt(version, 10) * 31) % 90 },
    (_, at) => `keyword-${at}`,
  )
  return {
    name,
    version,
    description: `A package that does one thing, and does it well: ${name}.`,
    keywords: words,
    homepage: `https://example.com/${name}#readme`,
    bugs: { url: `https://example.com/${name}/issues` },
    repository: { type: 'git', url: `git+https://example.com/${name}.git` },
    license: 'MIT',
    author: { name: 'Somebody', email: 'somebody@example.com', url: 'https://example.com' },
    main: 'index.js',
    exports: {
      '.': { types: './index.d.ts', import: './index.mjs', require: './index.js' },
      './package.json': './package.json',
    },
    files: ['index.js', 'index.mjs', 'index.d.ts', 'lib'],
    engines: { node: '>=12' },
    scripts: { build: 'rollup -c', lint: 'eslint .', test: 'nyc mocha', prepublishOnly: 'npm run build' },
    dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, '*'])),
    devDependencies: Object.fromEntries(tools.map((tool, at) => [tool, `^${at + 1}.2.3`])),
  }
}
