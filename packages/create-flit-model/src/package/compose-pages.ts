import type { DeclarativeManifest, Signature } from '@flit-ml/spec'
import type { ModelTask, Request } from '../request.ts'
import { composeTest } from './compose-test.ts'
import type { Files } from './files.ts'
import { inputTable } from './input-table.ts'
import { replaceBlock } from './replace-block.ts'
import { textOf } from './text-of.ts'

/** What the pages of a package say of its model. */
export interface ModelPages {
  readonly task: ModelTask
  readonly signature: Signature
}

const outputs = { 'binary-classification': '`probability`, from 0 to 1.', regression: '`value`, a number.' } as const

/** The pages and the test of the template under other names, and of another model where there is one. */
export function composePages(template: Files, request: Request, model?: ModelPages): Files {
  const manifest: { name: string; description: string; flitModel: DeclarativeManifest } = JSON.parse(
    textOf(template, 'package.json'),
  )
  const rename = (text: string): string =>
    text
      .replaceAll(manifest.name, () => request.packageName)
      .replaceAll(manifest.flitModel.id, () => request.id)
      .replaceAll(manifest.description, () => request.description ?? manifest.description)
  return {
    'README.md': composeReadme(rename(textOf(template, 'README.md')), model),
    'MODEL_CARD.md': replaceBlock(rename(textOf(template, 'MODEL_CARD.md')), 'invented', model && ''),
    'model.test.js': composeTest(textOf(template, 'model.test.js'), model?.task ?? manifest.flitModel.task),
  }
}

function composeReadme(page: string, model?: ModelPages): string {
  const withInputs = replaceBlock(page, 'inputs', model && inputTable(model.signature.input))
  return replaceBlock(withInputs, 'outputs', model && outputs[model.task])
}
