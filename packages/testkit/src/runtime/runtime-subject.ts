import type { Row } from '@flit-ml/spec'
import { messageOf } from '../message-of.ts'
import { readPackageJson } from '../package/read-package-json.ts'
import type { Subject } from '../subject.ts'
import { CaseServer } from './case-server.ts'
import type { ImportFacts } from './import-facts.ts'
import { inspectImport } from './inspect-import.ts'
import type { RuntimeCase } from './runtime-case.ts'

/** `runtimeOptions` that a runtime has to take, and some that it has to refuse. */
export interface OptionExamples {
  readonly accepted: readonly Row[]
  readonly refused: readonly Row[]
}

/** A runtime under test, with what its author says of it. */
export interface RuntimeSubject extends AsyncDisposable {
  /** The name of its package. */
  readonly package: string
  readonly facts: ImportFacts
  readonly options: OptionExamples
  /** The cases, loaded. */
  readonly cases: readonly LoadedCase[]
  /** Loads another case, which is disposed of with the subject. */
  readonly serve: (other: RuntimeCase) => Promise<Subject>
}

export interface LoadedCase {
  readonly given: RuntimeCase
  readonly subject: Subject
}

/**
 * Imports the runtime that stands in this folder, and loads the cases with it.
 * @throws whatever keeps it from being imported, or a case from being loaded.
 */
export async function openRuntime(
  folder: string,
  given: readonly RuntimeCase[],
  options: OptionExamples,
): Promise<RuntimeSubject> {
  if (given.length === 0) throw new Error('There is no case: give testRuntime a model with what it has to answer.')
  const { name = '' } = readPackageJson(folder)
  const facts = await inspectImport(name, folder)
  const server = await CaseServer.open(name, folder)
  const dispose = (): Promise<void> => server[Symbol.asyncDispose]()
  try {
    const cases: LoadedCase[] = []
    for (const one of given) cases.push({ given: one, subject: await server.serve(one).catch(failFor(one)) })
    return {
      package: name,
      facts,
      options,
      cases,
      serve: (other) => server.serve(other),
      [Symbol.asyncDispose]: dispose,
    }
  } catch (error) {
    await dispose()
    throw error
  }
}

/** Says which case it is that fails. */
export function failFor({ name }: RuntimeCase): (cause: unknown) => never {
  return (cause) => {
    throw new Error(`The case '${name}': ${messageOf(cause)}`, { cause })
  }
}
