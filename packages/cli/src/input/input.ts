import { createReadStream, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { unreadable, usageError } from '../errors.ts'
import { type DataFormat, formatOfFile } from './data-format.ts'
import { FileBytes } from './file-bytes.ts'

/** Where rows come from. */
export class Input {
  /** The path as it was given, for messages. */
  readonly name: string
  readonly format: DataFormat
  readonly #size: number | undefined
  readonly #open: () => Readable
  #bytesRead = 0

  private constructor(name: string, format: DataFormat, size: number | undefined, open: () => Readable) {
    this.name = name
    this.format = format
    this.#size = size
    this.#open = open
  }

  /**
   * The file at this path, or standard input where there is none.
   * @throws FlitError FLIT_FILE_UNREADABLE, or FLIT_USAGE where nothing says what the format is.
   */
  static at(path: string | undefined, format?: DataFormat): Input {
    if (path === undefined) return Input.#standard(format)
    const known = format ?? formatOfFile(path)
    if (known === undefined) throw unknownFormat(path)
    const size = sizeOf(path)
    return new Input(path, known, size, () => createReadStream(path))
  }

  static #standard(format?: DataFormat): Input {
    if (process.stdin.isTTY) throw usageError('--in', 'There is no input.', 'Name a file with --in, or pipe rows in.')
    if (format === undefined) throw unknownFormat('stdin')
    return new Input('stdin', format, undefined, () => process.stdin)
  }

  /** How much was read, from 0 to 1, where the size is known. */
  get fractionRead(): number | undefined {
    return this.#size === undefined ? undefined : Math.min(1, this.#bytesRead / this.#size)
  }

  /**
   * The file, to be read in any order.
   * @throws FlitError FLIT_FILE_UNREADABLE, or FLIT_USAGE where it is none that this can be done with.
   */
  async openFile(): Promise<FileBytes> {
    if (this.#size === undefined) throw noFile(this.name)
    return FileBytes.open(this.name, (bytes) => {
      this.#bytesRead += bytes
    })
  }

  /** @throws FlitError FLIT_FILE_UNREADABLE. */
  async *chunks(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of this.#open()) {
        this.#bytesRead += chunk.length
        yield chunk
      }
    } catch (cause) {
      throw unreadable(this.name, cause)
    }
  }
}

function sizeOf(path: string): number | undefined {
  try {
    const file = statSync(path)
    return file.isFile() ? file.size : undefined
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

function unknownFormat(name: string): Error {
  return usageError(
    '--format',
    `Nothing says in which format ${name} is.`,
    'Add --format csv, json, ndjson or parquet.',
  )
}

function noFile(name: string): Error {
  const problem = `${name} is no file, and Parquet is read from its end.`
  return usageError('--format', problem, 'Write it to a file, and name that.')
}
