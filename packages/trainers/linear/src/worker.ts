import { serveWorker } from '@flit-ml/training'
import { fitLinear } from './fit-linear.ts'

serveWorker(fitLinear)
