import type { Conversion, ConvertOptions } from './conversion.ts'
import { fieldOf } from './document/field.ts'
import { parseDocument } from './document/parse-document.ts'
import { unknownFormat } from './errors.ts'
import { convertPlain } from './plain/convert-plain.ts'
import { convertXgboost } from './xgboost/convert-xgboost.ts'

declare module '@flit-ml/spec' {
  interface FlitErrorDetails {
    /** A part of a model for which there is no conversion; `field` says where it stands. */
    FLIT_CONVERT_UNSUPPORTED: { readonly field: string; readonly value: unknown }
    /** A file that is damaged, or that is no model. */
    FLIT_CONVERT_INVALID: { readonly field: string; readonly expected: string }
  }
}

/**
 * Converts a model to ONNX: what XGBoost's `save_model` writes as JSON or UBJSON, or the plain JSON that the README
 * documents. The content tells which.
 * @throws FlitError FLIT_CONVERT_UNSUPPORTED at anything that it does not know, for it never guesses;
 * FLIT_CONVERT_INVALID where the file is damaged.
 */
export function convert(bytes: Uint8Array, options: ConvertOptions = {}): Conversion {
  const document = parseDocument(bytes)
  if (fieldOf(document, 'learner')) return convertXgboost(document, options)
  if (fieldOf(document, 'pre')) return convertPlain(document)
  throw unknownFormat('the format of the file', Object.keys(Object(document.value)))
}
