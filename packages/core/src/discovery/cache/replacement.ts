import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file that is written beside another, and takes its place at once. */
export interface Replacement extends Disposable {
  /** When it was opened, in nanoseconds, by the clock of its file system. */
  readonly openedAt: bigint
  /** Takes the other's place; where that fails, the other stays. */
  write(text: string): void
}

const patienceMilliseconds = 20

/** Opens a replacement that is younger than these folders are, if it can be; none, where nothing can be written. */
export function openReplacement(path: string, older: readonly string[]): Replacement | undefined {
  const temporary = `${path}.${process.pid}-${process.hrtime.bigint()}`
  return attempt(() => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(temporary, '', { flag: 'wx' })
    return {
      openedAt: touchAfter(temporary, older),
      write: (text) => attempt(() => replace(path, temporary, text)),
      [Symbol.dispose]: () => attempt(() => rmSync(temporary, { force: true })),
    }
  })
}

/** File systems count time in ticks of some milliseconds, and the first replacement changes a folder by its making. */
function touchAfter(file: string, folders: readonly string[]): bigint {
  const end = performance.now() + patienceMilliseconds
  const isOlder = (): boolean => folders.some((folder) => changeOf(folder) >= changeOf(file))
  while (isOlder() && performance.now() < end) writeFileSync(file, ' ')
  return changeOf(file)
}

function changeOf(path: string): bigint {
  return statSync(path, { bigint: true }).ctimeNs
}

function replace(path: string, temporary: string, text: string): void {
  writeFileSync(temporary, text)
  renameSync(temporary, path)
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
