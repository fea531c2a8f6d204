import type { UnfittedRequest } from '../request.ts'
import type { DescribedData } from '../trainers/describe-data.ts'
import { asJson } from './as-json.ts'
import { composePages } from './compose-pages.ts'
import type { Files } from './files.ts'
import { textOf } from './text-of.ts'

/** The template for a model that is yet to be fitted: without an artifact and golden rows, and with a trainer. */
export function composeUnfitted(
  template: Files,
  request: UnfittedRequest,
  data: DescribedData,
  cliRange: string,
): Files {
  const { 'model/model.onnx': _, 'model/golden.json': __, ...files } = template
  return {
    ...files,
    ...composePages(template, request, data),
    'package.json': composeManifest(textOf(template, 'package.json'), request, data, cliRange),
    'model/signature.json': asJson(data.signature),
  }
}

function composeManifest(
  template: string,
  { packageName: name, id, description }: UnfittedRequest,
  { task, trainer }: DescribedData,
  cliRange: string,
): string {
  const { private: _, flitModel, ...rest } = JSON.parse(template)
  const { runtime, signature, golden, card, spec } = flitModel
  return asJson({
    ...rest,
    name,
    description: description ?? rest.description,
    peerDependencies: { ...rest.peerDependencies, [trainer.name]: trainer.range },
    peerDependenciesMeta: { [trainer.name]: { optional: true } },
    devDependencies: { '@flit-ml/cli': cliRange, [trainer.name]: trainer.range, ...rest.devDependencies },
    flitModel: { spec, id, task, runtime, trainer: trainer.name, signature, golden, card },
  })
}
