import runtime from '@flit-ml/runtime-tabular'
import type { Signature } from '@flit-ml/spec'

// A process of its own: loads a model, answers its example, and ends. To import the file system would load parts of it
// that nothing here needs.
const { readFileSync, writeSync } = process.getBuiltinModule('node:fs')
const [artifact = '', signaturePath = '', cacheFolder] = process.argv.slice(2)
const signature: Signature = JSON.parse(readFileSync(signaturePath, 'utf8'))
const model = await runtime.load({
  artifact: readFileSync(artifact),
  task: 'binary-classification',
  signature,
  options: {},
  ...(cacheFolder !== undefined && { cacheFolder }),
})
writeSync(1, JSON.stringify(await model.predict([signature.example.input])))
