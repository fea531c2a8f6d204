import { type FSWatcher, watch } from 'node:fs'

/** Something that goes on until it is closed. */
export interface Watcher extends AsyncDisposable {
  close(): Promise<void>
}

/** Milliseconds without a change, after which an installation is taken to be over. */
const quiet = 300
/** Milliseconds until the next look at a package that is half written. */
const patience = 1000

/**
 * Calls `look` after folders have changed and come to rest. Where it gives back false, since what it saw is not whole yet,
 * it is called again. After each look, the folders are asked for anew.
 */
export function watchFolders(folders: () => readonly string[], look: () => Promise<boolean>): Watcher {
  let watchers: FSWatcher[] = []
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  let isClosed = false

  const subscribe = (): void => {
    // The old ones go last, so that no change falls between.
    const old = watchers
    watchers = isClosed ? [] : folders().flatMap((folder) => watchOne(folder, () => schedule(quiet)))
    for (const watcher of old) watcher.close()
  }
  const schedule = (delay: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      looking = looking.then(run)
    }, delay)
  }
  const run = async (): Promise<void> => {
    if (isClosed) return
    const isSettled = await look()
    subscribe()
    if (!isSettled && !isClosed) schedule(patience)
  }
  const close = async (): Promise<void> => {
    isClosed = true
    clearTimeout(timer)
    subscribe()
    await looking
  }
  subscribe()
  return { close, [Symbol.asyncDispose]: close }
}

/** A folder that is gone is seen by the watch of the one that held it. */
function watchOne(folder: string, onChange: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, onChange)
    watcher.on('error', onChange)
    return [watcher]
  } catch {
    return []
  }
}
