import packlist from 'npm-packlist'
import { readPackageJson } from './read-package-json.ts'

/** The files of a package that npm would publish, relative to its folder, without the dependencies that it bundles. */
export function packedFiles(folder: string): Promise<string[]> {
  const { bundleDependencies: _, bundledDependencies: __, ...own } = readPackageJson(folder)
  return packlist({ path: folder, package: own, isProjectRoot: true, edgesOut: new Map<string, never>() })
}
