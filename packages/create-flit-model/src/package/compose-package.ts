import type { DescribedModel } from '../answers/describe-model.ts'
import type { Request } from '../request.ts'
import { composeManifest } from './compose-manifest.ts'
import { composeTest } from './compose-test.ts'
import type { Files } from './files.ts'
import { inputTable } from './input-table.ts'
import { replaceBlock } from './replace-block.ts'

const outputs = { 'binary-classification': '`probability`, from 0 to 1.', regression: '`value`, a number.' } as const

/** What keeps onnxruntime-node's install script, which only fetches what a GPU needs, from running. */
const nativeFiles: Files = {
  '.npmrc': 'onnxruntime-node-install=skip\n',
  'pnpm-workspace.yaml': 'allowBuilds:\n  onnxruntime-node: false\n',
}

/** The template under other names, and with another model where there is one. */
export function composePackage(template: Files, request: Request, model?: DescribedModel): Files {
  const manifest = JSON.parse(textOf(template, 'package.json'))
  const rename = (text: string): string =>
    text
      .replaceAll(manifest.name, () => request.packageName)
      .replaceAll(manifest.flitModel.id, () => request.id)
      .replaceAll(manifest.description, () => request.description ?? manifest.description)
  return {
    ...template,
    'package.json': composeManifest(textOf(template, 'package.json'), request, model),
    'README.md': composeReadme(rename(textOf(template, 'README.md')), model),
    'MODEL_CARD.md': replaceBlock(rename(textOf(template, 'MODEL_CARD.md')), 'invented', model && ''),
    'model.test.js': composeTest(textOf(template, 'model.test.js'), model?.draft.task ?? manifest.flitModel.task),
    ...(model && modelFiles(model)),
    ...(model?.runtime === '@flit-ml/runtime-onnx' && nativeFiles),
  }
}

function composeReadme(page: string, model?: DescribedModel): string {
  const withInputs = replaceBlock(page, 'inputs', model && inputTable(model.signature.input))
  return replaceBlock(withInputs, 'outputs', model && outputs[model.draft.task])
}

function modelFiles({ draft, signature, golden }: DescribedModel): Files {
  return {
    'model/model.onnx': draft.artifact,
    'model/signature.json': asJson(signature),
    'model/golden.json': asJson(golden),
  }
}

function textOf(files: Files, path: string): string {
  const text = files[path]
  if (typeof text === 'string') return text
  throw new Error(`The template has no text ${path}.`)
}

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
