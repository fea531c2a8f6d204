/** The files of an application, by their path; an object is written as JSON. */
export type Files = Readonly<Record<string, string | object>>

/** A package manager in one of its ways to lay packages out. */
export interface PackageManager {
  /** Such as "pnpm hoisted". */
  readonly name: string
  /** Whether a project is a workspace with the application in it, even where it need not be. */
  readonly isWorkspace: boolean
  /** Its settings for the root of a project: the registry, the layout, and a cache of its own. */
  settings(options: SettingsOptions): Files
  /** Installs a project, given its root. */
  install(root: string): Promise<unknown>
  /** Runs a script of package.json in the folder of an application; gives back what it prints. */
  run(folder: string, script: string): Promise<string>
  /** Takes the newest version of a package, whatever package.json says. */
  upgrade(folder: string, name: string): Promise<unknown>
}

export interface SettingsOptions {
  /** The URL of the registry. */
  readonly registry: string
  /** A folder for what the package manager keeps between installs. */
  readonly cache: string
  /** The folders of the members, where the project is a workspace. */
  readonly members: readonly string[]
}
