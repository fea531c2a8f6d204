import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'

/** Has this thread give way to all others of the process; Linux alone has priorities of threads. */
export function lowerPriority(): void {
  try {
    // The id of the thread that asks, where a process id is expected: of another one the whole process would give way.
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Elsewhere, or where it is forbidden, the thread has the priority of the others.
  }
}
