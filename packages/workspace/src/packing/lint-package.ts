import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core'
import { problemAffectsResolutionKind } from '@arethetypeswrong/core/problems'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

/** What publint says of a tarball, down to its suggestions. */
export async function findPackagingFaults(tarball: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer } })
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code)
}

/** What are-the-types-wrong says of a tarball, for users of ES modules: Node's and bundlers' resolution. */
export async function findTypeFaults(tarball: Uint8Array): Promise<Problem[]> {
  const analysis = await checkPackage(createPackageFromTarballData(tarball))
  if (!analysis.types) return []
  return analysis.problems.filter((problem) =>
    (['node16-esm', 'bundler'] as const).some((kind) => problemAffectsResolutionKind(problem, kind, analysis)),
  )
}
