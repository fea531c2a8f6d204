let attempts = 0
const failed = new Set<string>()

/**
 * The default export of a module. Node remembers a module that failed for good, so that a further attempt asks for it
 * under another URL: what was mended in the meantime is read again.
 */
export async function importDefault(url: string): Promise<unknown> {
  try {
    const imported: { default?: unknown } = await import(failed.has(url) ? `${url}?attempt=${++attempts}` : url)
    if (imported.default !== undefined) return imported.default
  } catch (error) {
    failed.add(url)
    throw error
  }
  failed.add(url)
  throw new TypeError(`${url} has no default export.`)
}
