import { createRegistry, type ModelInfo, type Problem, type Registry, type Why } from '@flit-ml/core'
import { isFlitError } from '@flit-ml/spec'
import { problemsFound } from '../errors.ts'
import type { GlobalOptions } from '../global-options.ts'
import { describeProblem, withCause } from '../output/describe-problem.ts'
import { describeSearch } from '../output/describe-search.ts'
import { print, printJson } from '../output/print.ts'
import { printable } from '../output/printable.ts'
import { style } from '../output/style.ts'

export interface DoctorOptions extends GlobalOptions {
  /** Whether a problem is a failure. */
  readonly strict?: boolean
}

interface Diagnosis extends Pick<Why, 'roots' | 'packageManager' | 'advice'> {
  readonly problems: readonly Problem[]
  /** The models that were found, and that load. */
  readonly models: readonly ModelInfo[]
}

/** Says what was found, what was refused and why, and what to do. Every model is loaded to see that it can be. */
export async function doctor({ dir, json, strict = false }: DoctorOptions): Promise<void> {
  const diagnosis = await diagnose(createRegistry({ dir }))
  const { problems } = diagnosis
  if (json) printJson({ ...diagnosis, problems: problems.map(withCause) })
  else print(...describe(diagnosis))
  if (strict && problems.length > 0) throw problemsFound(problems.length)
}

async function diagnose(registry: Registry): Promise<Diagnosis> {
  const models: ModelInfo[] = []
  const problems = [...registry.problems()]
  for (const info of registry.listModels()) {
    const problem = await loadingProblem(registry, info)
    if (problem) problems.push(problem)
    else models.push(info)
  }
  const { roots, packageManager, advice } = registry.why()
  return { problems, models, roots, packageManager, ...(advice === undefined ? {} : { advice }) }
}

async function loadingProblem(registry: Registry, { reference, path = '' }: ModelInfo): Promise<Problem | undefined> {
  try {
    const model = await registry.getModel(reference)
    await model.dispose()
    return undefined
  } catch (error) {
    if (!isFlitError(error)) throw error
    return { path, error }
  }
}

function describe({ problems, models, advice, ...search }: Diagnosis): string[] {
  return [
    style(problems.length === 0 ? 'green' : 'red', `problems: ${problems.length}`),
    ...problems.flatMap(describeProblem),
    '',
    style('cyan', `models that load: ${models.length}`),
    ...models.map(({ reference, path = '' }) => `  ${printable(reference)}  ${style('dim', path)}`),
    ...(advice === undefined ? [] : [`  ${printable(advice)}`]),
    '',
    ...describeSearch(search),
  ]
}
