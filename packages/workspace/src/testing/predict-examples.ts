// A program for an application: prints what each installed model answers to the example of its signature, as JSON.
import { registry } from '@flit-ml/core'

const answers = []
for (const { reference } of registry.listModels()) {
  const model = await registry.getCachedModel(reference)
  const { input, output: expected } = model.info.signature.example
  const [output] = await model.predict([input])
  answers.push({ id: model.info.id, reference, output, expected })
}
console.log(JSON.stringify({ answers, problems: registry.problems() }))
await registry.dispose()
