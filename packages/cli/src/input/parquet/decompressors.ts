import zlib from 'node:zlib'
import type { Compressors } from 'hyparquet'

/** Node's own, beside Snappy, which the reader has; Zstandard came with Node 22.15. */
export const decompressors: Compressors = {
  GZIP: (page, length) => zlib.gunzipSync(page, { maxOutputLength: length }),
  BROTLI: (page, length) => zlib.brotliDecompressSync(page, { maxOutputLength: length }),
  ...('zstdDecompressSync' in zlib && {
    ZSTD: (page: Uint8Array, length: number) => zlib.zstdDecompressSync(page, { maxOutputLength: length }),
  }),
}
