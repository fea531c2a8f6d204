/** The files in `node_modules` that a package manager writes anew whenever it changes what is installed. */
export const installerMarks: readonly (readonly [file: string, packageManager: string])[] = [
  ['.package-lock.json', 'npm'],
  ['.modules.yaml', 'pnpm'],
  ['.yarn-state.yml', 'Yarn'],
]
