import { assert } from 'vitest'
import { packedBytes } from '../package/packed-bytes.ts'
import { packedFiles } from '../package/packed-files.ts'
import type { ModelCheck } from './model-check.ts'

/** Every deployment fetches it: at 100 Mbit/s, this many bytes take less than half a second. */
const limit = 5_000_000

export const size: ModelCheck = {
  name: 'size',
  title: 'what npm would publish is at most 5 MB, packed',
  async run({ folder }) {
    const files = await packedFiles(folder)
    const bytes = await packedBytes(folder, files)
    assert(bytes <= limit, `The package is ${bytes} bytes, packed, and may be ${limit}. It holds ${files.join(', ')}.`)
  },
}
