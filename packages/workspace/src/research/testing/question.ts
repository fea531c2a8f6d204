import type { Label } from '@flit-ml/decisions'
import type { Request } from '@flit-ml/routing'

/** What the application is asked: to decide requests, or to keep labels. */
export type Question = { readonly requests: readonly Request[] } | { readonly labels: readonly Label[] }
