import { type DescribedModel, describeModel } from './answers/describe-model.ts'
import type { Decide } from './arguments/decide.ts'
import { checkFolder } from './package/check-folder.ts'
import { checkMadePackage } from './package/check-made-package.ts'
import { composePackage } from './package/compose-package.ts'
import { readTemplate } from './package/read-template.ts'
import { writePackage } from './package/write-package.ts'
import type { Request } from './request.ts'
import { draftModel } from './sources/draft-model.ts'

/** Makes the package; gives back its model, but for the template's. */
export async function createPackage(request: Request, decide: Decide): Promise<DescribedModel | undefined> {
  checkFolder(request.folder)
  const draft = request.from === undefined ? undefined : await draftModel(request.from, request, decide)
  const model = draft && (await describeModel(draft, request))
  await writePackage(request.folder, composePackage(readTemplate(), request, model), checkMadePackage)
  return model
}
