import { readFileSync } from 'node:fs'
import { platform } from 'node:os'

/** What this process holds in memory, in megabytes. */
export interface MemoryHeld {
  /** Its own alone: without the pages of Node's executable, which processes share. Where that is not told: all of it. */
  readonly own: number
  readonly resident: number
}

export function memoryHeld(): MemoryHeld {
  const resident = process.memoryUsage.rss() / 2 ** 20
  if (platform() !== 'linux') return { own: resident, resident }
  // https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
  const kilobytes = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return { own: Number(kilobytes) / 1024, resident }
}
