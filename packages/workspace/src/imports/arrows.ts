/** What a package may import of this repository. */
export interface Arrows {
  /** Stands in `dependencies`. */
  readonly imports?: readonly string[]
  /** Stands in `peerDependencies`, so that the application's one copy serves all. */
  readonly peers?: readonly string[]
  /** Stands in `devDependencies`: the build makes it a part of the package. */
  readonly bundles?: readonly string[]
  /** Stands in `devDependencies`: for tests, benches and training alone. */
  readonly tests?: readonly string[]
}

/**
 * Who may import whom, by package name without its scope; `apps/*` are the applications, and `*` stands for any name.
 * docs/architecture.md says why.
 */
export const arrows: Readonly<Record<string, Arrows>> = {
  spec: {},
  evaluation: {},
  report: { imports: ['evaluation'], tests: ['core', 'model-*', 'datasets'] },
  core: { imports: ['spec'] },
  routing: { imports: ['spec', 'core'], tests: ['model-*'] },
  decisions: { imports: ['spec', 'core', 'routing'], tests: ['model-*', 'runtime-*', 'datasets', 'postgres-server'] },
  convert: { imports: ['spec'], tests: ['oracles'] },
  encode: { peers: ['spec'] },
  'runtime-tabular': {
    peers: ['spec'],
    bundles: ['encode'],
    tests: ['core', 'convert', 'oracles', 'datasets', 'model-*', 'testkit'],
  },
  'runtime-*': {
    peers: ['spec'],
    imports: ['encode'],
    tests: ['core', 'convert', 'oracles', 'datasets', 'model-*', 'testkit'],
  },
  'model-*': { peers: ['spec', 'trainer-*'], imports: ['runtime-*'], tests: ['testkit', 'datasets', 'trainer-*'] },
  training: { peers: ['spec'], imports: ['encode'] },
  'trainer-*': {
    peers: ['spec'],
    imports: ['convert', 'training'],
    tests: ['core', 'datasets', 'evaluation', 'oracles', 'runtime-*', 'testkit'],
  },
  testkit: { imports: ['spec', 'core', 'evaluation'], tests: ['runtime-*'] },
  cli: {
    imports: ['spec', 'core', 'routing', 'decisions', 'convert', 'evaluation', 'report', 'training'],
    tests: ['model-*', 'runtime-*', 'trainer-*', 'oracles', 'datasets', 'postgres-server'],
  },
  'create-flit-model': {
    imports: ['spec', 'core', 'convert', 'runtime-*'],
    tests: ['model-*', 'trainer-*', 'testkit', 'cli', 'oracles', 'datasets'],
  },
  'apps/*': {
    imports: ['spec', 'core', 'routing', 'decisions', 'evaluation', 'cli', 'model-*', 'runtime-*', 'datasets'],
    tests: ['postgres-server'],
  },

  datasets: {},
  oracles: {},
  'postgres-server': {},
  bench: { imports: ['*'] },
  faults: { imports: ['*'] },
  workspace: { tests: ['*'] },
}
