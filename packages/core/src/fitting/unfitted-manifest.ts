import type { DeclarativeManifest } from '@flit-ml/spec'

/** The manifest of a model that is data, whether it has an artifact yet or not. */
export interface UnfittedManifest extends Omit<DeclarativeManifest, 'artifact'> {
  readonly artifact?: DeclarativeManifest['artifact']
}
