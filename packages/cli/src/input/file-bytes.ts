import { type FileHandle, open } from 'node:fs/promises'
import { unreadable } from '../errors.ts'

/** A file that is read in any order, and closed when it is disposed of. */
export class FileBytes implements AsyncDisposable {
  readonly byteLength: number
  readonly #name: string
  readonly #handle: FileHandle
  readonly #onRead: (bytes: number) => void

  private constructor(name: string, handle: FileHandle, byteLength: number, onRead: (bytes: number) => void) {
    this.#name = name
    this.#handle = handle
    this.byteLength = byteLength
    this.#onRead = onRead
  }

  /**
   * Opens the file at this path; `onRead` is told how many bytes each slice has.
   * @throws FlitError FLIT_FILE_UNREADABLE.
   */
  static async open(path: string, onRead: (bytes: number) => void): Promise<FileBytes> {
    try {
      const handle = await open(path)
      return new FileBytes(path, handle, (await handle.stat()).size, onRead)
    } catch (cause) {
      throw unreadable(path, cause)
    }
  }

  /** @throws FlitError FLIT_FILE_UNREADABLE, and Error where the file ends before. */
  async slice(start: number, end: number = this.byteLength): Promise<ArrayBuffer> {
    const bytes = new Uint8Array(end - start)
    for (let at = 0; at < bytes.length; ) {
      const read = await this.#handle.read(bytes, at, bytes.length - at, start + at).catch((cause: unknown) => {
        throw unreadable(this.#name, cause)
      })
      if (read.bytesRead === 0) throw new Error(`it ends at byte ${start + at}`)
      at += read.bytesRead
    }
    this.#onRead(bytes.length)
    return bytes.buffer
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#handle.close()
  }
}
