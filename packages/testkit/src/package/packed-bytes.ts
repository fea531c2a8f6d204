import { create } from 'tar'

/** How large the archive is that npm would publish with these files of a package. */
export async function packedBytes(folder: string, files: readonly string[]): Promise<number> {
  let bytes = 0
  const archive = create({ cwd: folder, prefix: 'package', portable: true, gzip: { level: 9 } }, [...files])
  for await (const chunk of archive) bytes += chunk.length
  return bytes
}
