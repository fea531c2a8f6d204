import { serveWorker } from '@flit-ml/training'
import { fitTrees } from './fit-trees.ts'

serveWorker(fitTrees)
