import { golden, signature } from './price-model.ts'
import type { Files } from './run-suites.ts'
import { artifact, type RuntimeParts, runtimeFiles } from './runtime-source.ts'

/** In what the package of a runtime, and its test, differ from one that passes. */
export interface RuntimeChanges {
  readonly parts?: Partial<RuntimeParts>
  readonly files?: Files
  /** The options of `testRuntime`, but for its cases. */
  readonly test?: object
  /** Of its one case. */
  readonly case?: object
}

/** The package of a runtime that passes. */
export function runtimePackage(name: string, changes: RuntimeChanges = {}): Files {
  const options = { options: { accepted: [{ threads: 2 }], refused: [{ threads: 0 }] }, ...changes.test }
  const one = { name: 'a sum', task: 'binary-classification', signature, golden, ...changes.case }
  return {
    ...runtimeFiles(name, changes.parts),
    'runtime.test.js': `import { testRuntime } from '@flit-ml/testkit'
const artifact = new TextEncoder().encode(${JSON.stringify(artifact)})
testRuntime(import.meta.url, { cases: [{ artifact, ...${JSON.stringify(one)} }], ...${JSON.stringify(options)} })
`,
    ...changes.files,
  }
}
