import { holdout } from '@flit-ml/datasets'
import type { Row } from '@flit-ml/spec'

/** Purchases that no model has seen. */
export const purchases: readonly Row[] = holdout('credit-data').rows

/** One of them. */
export const purchase: Row = purchases[0] as Row
