import { createRegistry } from '@flit-ml/core'
import { openSqliteStore } from '@flit-ml/decisions'
import { createService } from 'risk-api'
import { listen } from './listen.ts'

// A program. Its arguments: how many reasons a decision has, and the file that decisions are kept in, if they are.
const [reasons = '0', path] = process.argv.slice(2)
const { app } = await createService({
  registry: createRegistry({ dir: import.meta.dirname }),
  config: {
    cutOffs: { standard: { version: '1', bands: [{ below: 0.25, outcome: 'approve' }, { outcome: 'decline' }] } },
    routes: { 'bnpl.risk': { champion: 'bnpl.xgboost-risk', cutOff: 'standard', reasons: Number(reasons) } },
  },
  logLevel: 'warn',
  ...(path !== undefined && { store: await openSqliteStore(path) }),
})
await listen(app)
