import { serveWorker } from '@flit-ml/training'
import { fitNetwork } from './fit-network.ts'

serveWorker(fitNetwork)
