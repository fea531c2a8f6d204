import { type FileMetaData, type ParquetScan, parquetMetadataAsync, parquetScan, type SchemaElement } from 'hyparquet'
import type { FileBytes } from '../file-bytes.ts'
import type { Properties } from '../read-csv.ts'
import { decompressors } from './decompressors.ts'
import { isoTimes } from './iso-times.ts'
import { type ParquetColumn, parquetColumns } from './parquet-columns.ts'
import { decimalScale } from './value-reader.ts'

/** A file whose columns are read by ranges of rows. */
export interface OpenScan {
  readonly columns: readonly ParquetColumn[]
  readonly scan: ParquetScan
}

/** @throws Error where it is no Parquet file, and what `parquetColumns` throws. */
export async function openScan(file: FileBytes, properties: Properties): Promise<OpenScan> {
  if (file.byteLength === 0) throw new Error('it is empty')
  const metadata = await parquetMetadataAsync(file, { geoparquet: false })
  const columns = parquetColumns(metadata, properties)
  const options = { compressors: decompressors, parsers: isoTimes, utf8: false, geoparquet: false }
  return { columns, scan: await parquetScan({ ...options, file, metadata: withoutDecimals(metadata) }) }
}

/** The reader multiplies decimals by a power of ten, which rounds twice: `valueReader` takes what is kept. */
function withoutDecimals(metadata: FileMetaData): FileMetaData {
  const plain = ({ converted_type: _, logical_type: __, ...element }: SchemaElement): SchemaElement => element
  const schema = metadata.schema.map((element) => (decimalScale(element) === undefined ? element : plain(element)))
  return { ...metadata, schema }
}
