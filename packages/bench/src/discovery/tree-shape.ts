/** What a generated application has installed. */
export interface TreeShape {
  readonly packages: number
  /** How many of the packages are models, and plugins of every peer. */
  readonly models: number
}

/** One package of a generated application: everything but where it lies. */
export interface GeneratedPackage {
  readonly name: string
  readonly version: string
  readonly isModel: boolean
  /** The names of the packages that it depends on. */
  readonly dependencies: readonly string[]
}

const childrenEach = 8

/**
 * The same packages each time. The application depends on the models and on a few others, those on eight more each, and
 * so on, so that every package is reached; each also depends on some that others depend on.
 */
export function generatePackages({ packages, models }: TreeShape): GeneratedPackage[] {
  const names = Array.from({ length: packages }, (_, at) => nameOf(at, at < models))
  return names.map((name, at) => ({
    name,
    version: `${1 + (at % 5)}.${at % 17}.${at % 29}`,
    isModel: at < models,
    dependencies: [...new Set([...childrenOf(at, models), ...sharedOf(at, packages, models)])].flatMap(
      (other) => names[other] ?? [],
    ),
  }))
}

/** The names that the application itself depends on. */
export function directDependencies(packages: readonly GeneratedPackage[], { models }: TreeShape): string[] {
  return packages.slice(0, models + childrenEach).map(({ name }) => name)
}

function nameOf(at: number, isModel: boolean): string {
  if (isModel) return `@models/model-${at}`
  return at % 5 === 0 ? `@scope-${at % 40}/package-${at}` : `package-${at}`
}

/** Of the packages that are no models, a tree. */
function childrenOf(at: number, models: number): number[] {
  if (at < models) return []
  const first = models + (at - models + 1) * childrenEach
  return Array.from({ length: childrenEach }, (_, child) => first + child)
}

function sharedOf(at: number, packages: number, models: number): number[] {
  return [7, 31, 127].map((step) => models + ((at * step + step) % (packages - models))).filter((other) => other !== at)
}
