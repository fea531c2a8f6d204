import type { LoadedModelInfo } from '@flit-ml/core'
import type { ObjectSchema } from '@flit-ml/spec'

/** The output that is a model's score; undefined where there is no one number. */
export function scoreFieldOf({ task, signature }: LoadedModelInfo): string | undefined {
  if (task === 'binary-classification') return 'probability'
  return task === 'regression' ? 'value' : onlyNumberOf(signature.output)
}

/** The name of the one required field, where it is a number. */
export function onlyNumberOf({ properties, required = [] }: ObjectSchema): string | undefined {
  const [name, ...others] = required
  const type = name === undefined ? undefined : properties[name]?.type
  return others.length === 0 && (type === 'number' || type === 'integer') ? name : undefined
}
