import { assertNone } from '../assert-none.ts'
import { packedFiles } from '../package/packed-files.ts'
import { type PackageJson, readPackageJson } from '../package/read-package-json.ts'
import type { ModelCheck } from './model-check.ts'

export const noCode: ModelCheck = {
  name: 'no code',
  title: 'a declarative package publishes nothing that could run',
  inapplicable({ model }) {
    return model.info.runtime === undefined ? 'The model is code.' : undefined
  },
  async run({ folder }) {
    const packageJson = readPackageJson(folder)
    const code = (await packedFiles(folder)).filter(isCode)
    assertNone([...code, ...whatRuns(packageJson), ...entryPoints(packageJson)], 'A declarative package publishes code')
  },
}

/** Types are no code. npm runs a binding.gyp at install. */
function isCode(path: string): boolean {
  if (/\.d\.[cm]?ts$/.test(path)) return false
  return /\.([cm]?[jt]sx?|node|wasm|so|dylib|dll|exe|sh|bash|bat|cmd|ps1|py)$|(^|\/)binding\.gyp$/i.test(path)
}

function whatRuns({ scripts = {}, bin, bundleDependencies, bundledDependencies }: PackageJson): string[] {
  const atInstall = ['preinstall', 'install', 'postinstall'].filter((name) => name in scripts)
  return [
    ...atInstall.map((name) => `scripts.${name} in the package.json`),
    ...(bin ? ['bin in the package.json'] : []),
    ...((bundleDependencies ?? bundledDependencies) ? ['bundled dependencies in the package.json'] : []),
  ]
}

function entryPoints(packageJson: PackageJson): string[] {
  return ['main', 'module', 'browser', 'exports', 'imports'].flatMap((field) =>
    textsIn(packageJson[field])
      .filter(isCode)
      .map((path) => `${field} in the package.json, which names ${path}`),
  )
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
