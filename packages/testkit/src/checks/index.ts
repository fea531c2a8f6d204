import { batch } from './batch.ts'
import { card } from './card.ts'
import { concurrency } from './concurrency.ts'
import { determinism } from './determinism.ts'
import { dispose } from './dispose.ts'
import { example } from './example.ts'
import { explanations } from './explanations.ts'
import { figures } from './figures.ts'
import { files } from './files.ts'
import { goldenRows } from './golden-rows.ts'
import { missingValues } from './missing-values.ts'
import type { BehaviourCheck, ModelCheck } from './model-check.ts'
import { noCode } from './no-code.ts'
import { order } from './order.ts'
import { probabilities } from './probabilities.ts'
import { reasons } from './reasons.ts'
import { signature } from './signature.ts'
import { size } from './size.ts'

/** How every model behaves. The last may leave a broken model unable to answer. */
export const behaviours: readonly BehaviourCheck[] = [
  goldenRows,
  batch,
  order,
  missingValues,
  probabilities,
  determinism,
  concurrency,
  explanations,
  dispose,
]

/** What every model package promises, once it loads. */
export const modelChecks: readonly ModelCheck[] = [
  signature,
  reasons,
  example,
  card,
  figures,
  files,
  size,
  noCode,
  ...behaviours,
]
