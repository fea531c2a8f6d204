import { createRegistry, type ModelInfo, type Problem, type Registry } from '@flit-ml/core'
import { isFlitError } from '@flit-ml/spec'
import type { GlobalOptions } from '../global-options.ts'
import { print, printJson } from '../output/print.ts'
import { printable } from '../output/printable.ts'
import { style } from '../output/style.ts'

interface Diagnosis {
  readonly problems: readonly Problem[]
  /** The models that were found, and that load. */
  readonly models: readonly ModelInfo[]
  /** The folders that were searched. */
  readonly roots: readonly string[]
}

/** Says what was found, what was refused and why, and what to do. Every model is loaded to see that it can be. */
export async function doctor({ dir, json }: GlobalOptions): Promise<void> {
  const diagnosis = await diagnose(createRegistry({ dir }))
  if (json) printJson(diagnosis)
  else print(...describe(diagnosis, dir))
}

async function diagnose(registry: Registry): Promise<Diagnosis> {
  const models: ModelInfo[] = []
  const problems = [...registry.problems()]
  for (const info of registry.listModels()) {
    const problem = await loadingProblem(registry, info)
    if (problem) problems.push(problem)
    else models.push(info)
  }
  return { problems, models, roots: registry.roots() }
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

function describe({ problems, models, roots }: Diagnosis, dir: string): string[] {
  return [
    style(problems.length === 0 ? 'green' : 'red', `problems: ${problems.length}`),
    ...problems.flatMap(describeProblem),
    '',
    style('cyan', `models that load: ${models.length}`),
    ...models.map(({ reference, path = '' }) => `  ${printable(reference)}  ${style('dim', path)}`),
    '',
    style('cyan', `folders that were searched: ${roots.length}`),
    ...(roots.length === 0
      ? [`  neither ${dir} nor a folder above it has node_modules`]
      : roots.map((root) => `  ${root}`)),
  ]
}

function describeProblem({ path, error }: Problem): string[] {
  return [
    `  ${style('bold', error.code)}  ${style('dim', path)}`,
    `    ${printable(error.problem)}`,
    `    what to do: ${printable(error.remedy)}`,
  ]
}
