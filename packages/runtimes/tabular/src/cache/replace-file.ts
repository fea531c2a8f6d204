import { fileSystem } from './file-system.ts'

/** Writes a file beside another and puts it in its place at once, so that a reader finds one of them whole; or does nothing. */
export function replaceFile(folder: string, name: string, bytes: Uint8Array): void {
  const { mkdirSync, renameSync, rmSync, writeFileSync } = fileSystem()
  const path = `${folder}/${name}`
  const temporary = `${path}.${process.pid}-${process.hrtime.bigint()}`
  attempt(() => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(temporary, bytes, { flag: 'wx' })
    renameSync(temporary, path)
  })
  attempt(() => rmSync(temporary, { force: true }))
}

function attempt(action: () => void): void {
  try {
    action()
  } catch {
    // What cannot be written is made again.
  }
}
