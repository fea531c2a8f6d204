/** Node's own module, by the way that takes no milliseconds: an import would load the promises of files too, which nothing needs. */
export function fileSystem(): typeof import('node:fs') {
  return process.getBuiltinModule('node:fs')
}
