import { testModel } from '@flit-ml/testkit'

testModel(import.meta.url)
