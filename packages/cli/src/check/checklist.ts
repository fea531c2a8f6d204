import type { Problem } from '@flit-ml/core'

/** It is reported, and the model loads. */
const reported = 'FLIT_INSTALL_SCRIPT'

export interface Check {
  /** What has to be so. */
  readonly what: string
  /** Whether it is; absent where a check before it failed, so that nobody knows. */
  readonly ok?: boolean
}

/** What an application sees to, in its order, and the codes of what it may find there. */
const checks: readonly (readonly [what: string, codes: readonly string[]])[] = [
  ['package.json says what the model is', ['FLIT_MANIFEST_INVALID']],
  ['it is for this Node and this @flit-ml/core', ['FLIT_ENGINE_UNSUPPORTED']],
  ['the files that it names would be published', ['FLIT_PATH_REFUSED']],
  ['no script runs when a model that is data is installed', [reported]],
  ['the signature is right, and so is its example', ['FLIT_SIGNATURE_INVALID', 'FLIT_FILE_UNREADABLE']],
  ['an artifact has the sha256 of the manifest', ['FLIT_ARTIFACT_CHANGED']],
  [
    'the model loads',
    ['FLIT_RUNTIME_NOT_FOUND', 'FLIT_RUNTIME_UNAVAILABLE', 'FLIT_ARTIFACT_REFUSED', 'FLIT_LOAD_FAILED'],
  ],
  ['it answers its example', ['FLIT_ROW_INVALID', 'FLIT_TENSOR_INVALID', 'FLIT_PREDICT_FAILED', 'FLIT_OUTPUT_INVALID']],
]

/** What is right, what is not, and what nobody could see, by the problems that were found. */
export function checklist(problems: readonly Problem[]): Check[] {
  const codes: readonly string[] = problems.map(({ error }) => error.code)
  // A code that is none of these may come from anywhere.
  const stops = codes
    .filter((code) => code !== reported)
    .map((code) => checks.findIndex(([, own]) => own.includes(code)))
  const stop = Math.min(...stops, checks.length)
  return checks.map(([what, own], at) => {
    if (at > stop) return { what }
    return { what, ok: !own.some((code) => codes.includes(code)) }
  })
}
