import { openSync, writeSync } from 'node:fs'
import { createDecisionLog, openSqliteStore } from '@flit-ml/decisions'
import { idsOf, keepInLanes } from './keep-in-lanes.ts'

// The program of a process that is killed: it adds an id to a file once that is acknowledged, and tells of the first.
const [path = '', prefix = '', acknowledgements = ''] = process.argv.slice(2)
const file = openSync(acknowledgements, 'a')
const log = createDecisionLog({ store: await openSqliteStore(path) })
await keepInLanes(log, idsOf(prefix), {
  acknowledged: (id) => {
    writeSync(file, `${id}\n`)
    if (id === `${prefix}-0`) process.stdout.write('begun\n')
  },
  refused: (_, error) => {
    throw error
  },
})
