import { clockJumps } from './decisions/clock-jumps.ts'
import { postgresKilled, postgresPaused } from './decisions/postgres-faults.ts'
import { replayedByOnnx, replayedByTabular } from './decisions/replayed.ts'
import { sqliteKilled } from './decisions/sqlite-killed.ts'
import { diskFull, ioError, readOnly } from './decisions/surviving.ts'
import { tornWal } from './decisions/torn-wal.ts'
import type { Fault } from './harness/fault.ts'
import { badModels } from './service/bad-models.ts'
import { blockingShadow } from './service/blocking-shadow.ts'
import { hotSwitch } from './service/hot-switch.ts'
import { rollingRestart } from './service/rolling-restart.ts'

/** Every fault, in the order in which they are injected. */
export const faults: readonly Fault[] = [
  sqliteKilled,
  diskFull,
  ioError,
  readOnly,
  tornWal,
  postgresKilled,
  postgresPaused,
  clockJumps,
  replayedByTabular,
  replayedByOnnx,
  hotSwitch,
  badModels,
  blockingShadow,
  rollingRestart,
]
