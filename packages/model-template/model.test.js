import { testModel } from '@flit-ml/testkit'

testModel(import.meta.url, { omit: { figures: 'To write: a holdout in place of this, or why there is none.' } })
