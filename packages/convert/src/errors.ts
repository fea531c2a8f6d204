import { FlitError } from '@flit-ml/spec'

/** For a part of a model that is known, or could be, and for which there is no conversion. */
export function unsupported(field: string, value: unknown, remedy: string): FlitError<'FLIT_CONVERT_UNSUPPORTED'> {
  return new FlitError('FLIT_CONVERT_UNSUPPORTED', {
    problem: `The model cannot be converted: ${field} is ${show(value)}, which is not supported.`,
    remedy,
    details: { field, value },
  })
}

/** For a file of which not even the format is known. */
export function unknownFormat(field: string, value: unknown): FlitError<'FLIT_CONVERT_UNSUPPORTED'> {
  const remedy = 'Save XGBoost with save_model("model.json") or ("model.ubj"), and scikit-learn with flit_export.py.'
  return unsupported(field, value, remedy)
}

/** For a file that is damaged, or that is no model. */
export function invalid(field: string, expected: string, cause?: unknown): FlitError<'FLIT_CONVERT_INVALID'> {
  return new FlitError('FLIT_CONVERT_INVALID', {
    problem: `The model cannot be read: ${field} must be ${expected}.`,
    remedy: 'The file is damaged, or no model of a known format: save it again.',
    details: { field, expected },
    cause,
  })
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}
