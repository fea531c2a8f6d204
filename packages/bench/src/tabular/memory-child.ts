import { readFileSync } from 'node:fs'
import { compileMatrixModel } from '@flit-ml/runtime-tabular'
import { makeRows } from './make-booster.ts'

// A process of its own: reads a model so many times, answers a batch with each, and says what that took of memory.
const [path = '', count = '1', rows = '1'] = process.argv.slice(2)
const matrix = makeRows(Number(rows))
globalThis.gc?.()
const before = process.memoryUsage().rss
const models = Array.from({ length: Number(count) }, () => compileMatrixModel(readFileSync(path)))
const answers = models.map((model) => Array.from(model.predict(matrix)))
globalThis.gc?.()
const bytes = process.memoryUsage().rss - before
process.stdout.write(JSON.stringify({ answers, bytes }))
