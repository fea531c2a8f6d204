import type { LoadedModel } from '@flit-ml/core'

/** What the reason codes of some models mean, a line each. */
export function sentencesOf(models: readonly LoadedModel[]): string {
  const codes = models.flatMap(({ info }) => info.signature.reasons?.codes ?? [])
  const sentences = new Map(codes.map(({ code, sentence }) => [code, sentence]))
  const width = Math.max(...[...sentences.keys()].map(({ length }) => length))
  return [...sentences].map(([code, sentence]) => `  ${code.padEnd(width)}   ${sentence}`).join('\n')
}
