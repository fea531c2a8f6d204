import { watch } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

/** How long a file has to be left alone, in milliseconds. */
const settled = 100

/** Calls whenever a file was written, or another took its place, until it is closed. */
export function watchFile(file: string, call: () => void): { close(): void } {
  const path = resolve(file)
  let timer: NodeJS.Timeout | undefined
  // An editor puts another file in its place: the folder sees that.
  const watcher = watch(dirname(path), { persistent: false }, (_, name) => {
    if (name !== null && name !== basename(path)) return
    clearTimeout(timer)
    timer = setTimeout(call, settled).unref()
  })
  return {
    close() {
      clearTimeout(timer)
      watcher.close()
    },
  }
}
