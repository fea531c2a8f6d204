import type { PackageManager } from './package-managers/package-manager.ts'

export interface Findings {
  /** What `flit list --json` prints, without paths. */
  readonly models: readonly object[]
  readonly predictions: readonly Prediction[]
  readonly problems: readonly unknown[]
}

/** What a model answers to the example of its signature. */
export interface Prediction {
  readonly reference: string
  readonly output: Readonly<Record<string, number>>
  readonly expected: Readonly<Record<string, number>>
}

/** Has an application list its models and predict with each, started by its package manager. */
export async function askApplication(folder: string, manager: PackageManager): Promise<Findings> {
  const models: object[] = JSON.parse(await manager.run(folder, 'list'))
  const { answers, problems } = JSON.parse(await manager.run(folder, 'predict'))
  return { models: models.map(withoutPaths), predictions: answers, problems }
}

function withoutPaths(model: object): object {
  return Object.fromEntries(Object.entries(model).filter(([key]) => !['path', 'card', 'golden'].includes(key)))
}
