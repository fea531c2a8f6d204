import type { CompiledForms } from './compiled-forms.ts'
import { compilerVersion } from './compiler-version.ts'
import { decodeForm, encodeForm } from './encode-form.ts'
import { fileSystem } from './file-system.ts'
import { replaceFile } from './replace-file.ts'

interface Kept {
  /** Whose it is: the version of the compiler, and the artifact, which the folder is named after. */
  readonly owner: string
  readonly forms: Readonly<Record<string, unknown>>
}

/**
 * The compiled forms in the folder of one artifact. A file that is damaged, or another's, is as good as none, and where
 * none can be written there is none.
 */
export function openCompiledForms(folder: string): CompiledForms {
  const name = `runtime-tabular-${compilerVersion}.bin`
  const owner = `${compilerVersion} ${folder.split(/[\\/]/).at(-1)}`
  const forms = new Map(Object.entries(readForms(`${folder}/${name}`, owner)))
  return {
    get: (node) => forms.get(node),
    put(node, form) {
      forms.set(node, form)
      replaceFile(folder, name, encodeForm({ owner, forms: Object.fromEntries(forms) } satisfies Kept))
    },
  }
}

function readForms(path: string, owner: string): Kept['forms'] {
  try {
    const kept = decodeForm(fileSystem().readFileSync(path)) as Kept
    if (kept.owner === owner) return kept.forms
  } catch {
    // There is none, or it is damaged.
  }
  return {}
}
