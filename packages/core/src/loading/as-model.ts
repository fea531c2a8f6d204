import { lift, type Model, SPEC_VERSION } from '@flit-ml/spec'

/**
 * What a package or a runtime gave as a model, lifted to the newest version of the contract; `what` names it.
 * @throws TypeError where it is none, and FlitError FLIT_SPEC_UNSUPPORTED.
 */
export function asModel(value: unknown, what: string): Model {
  const { specVersion }: Partial<Model> = Object(value)
  if (typeof specVersion !== 'number') throw new TypeError(`${what} is no model: it has no 'specVersion'.`)
  const model = lift<Model>(what, value as Model, SPEC_VERSION)
  if (typeof model.predict !== 'function') throw new TypeError(`${what} is no model: it has no 'predict'.`)
  return model
}
