import { basename, resolve } from 'node:path'

/** The id of a model in this folder, where nobody says otherwise. */
export function usualId(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^(model)?[^a-z]+/, '')
  return `shared.${name || 'my-model'}`
}

/** The name of the package of a model, where nobody says otherwise. */
export function usualPackageName(id: string): string {
  return `model-${id.slice(id.indexOf('.') + 1)}`
}
