import type { DescribedModel } from '../answers/describe-model.ts'
import type { Request } from '../request.ts'
import { asJson } from './as-json.ts'
import { composeManifest } from './compose-manifest.ts'
import { composePages } from './compose-pages.ts'
import type { Files } from './files.ts'
import { textOf } from './text-of.ts'

/** What keeps onnxruntime-node's install script, which only fetches what a GPU needs, from running. */
const nativeFiles: Files = {
  '.npmrc': 'onnxruntime-node-install=skip\n',
  'pnpm-workspace.yaml': 'allowBuilds:\n  onnxruntime-node: false\n',
}

/** The template under other names, and with another model where there is one. */
export function composePackage(template: Files, request: Request, model?: DescribedModel): Files {
  return {
    ...template,
    ...composePages(template, request, model && { task: model.draft.task, signature: model.signature }),
    'package.json': composeManifest(textOf(template, 'package.json'), request, model),
    ...(model && modelFiles(model)),
    ...(model?.runtime === '@flit-ml/runtime-onnx' && nativeFiles),
  }
}

function modelFiles({ draft, signature, golden }: DescribedModel): Files {
  return {
    'model/model.onnx': draft.artifact,
    'model/signature.json': asJson(signature),
    'model/golden.json': asJson(golden),
  }
}
