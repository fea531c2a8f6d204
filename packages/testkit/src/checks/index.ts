import { batch } from './batch.ts'
import { cardFigures } from './card-figures.ts'
import { cardSections } from './card-sections.ts'
import type { Check } from './check.ts'
import { example } from './example.ts'
import { goldenRows } from './golden-rows.ts'
import { order } from './order.ts'
import { signature } from './signature.ts'

/** What every model package promises, once it loads. */
export const checks: readonly Check[] = [example, goldenRows, batch, order, signature, cardSections, cardFigures]
