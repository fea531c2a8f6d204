/** Which of the installed models an application takes. */
export interface TrustPolicy {
  /** Where there is any, a model has to fit one of these. */
  readonly allow?: readonly TrustRule[]
  /** A model that fits one of these is refused, whatever `allow` says. */
  readonly deny?: readonly TrustRule[]
  /** Only models that the application's package.json names, or that a bundle lists which it names. */
  readonly directOnly?: boolean
  /** Only models that are data: no code of a model ever runs. */
  readonly declarativeOnly?: boolean
  /** No model that is data and yet runs a script when it is installed. Without this, such a model is only reported. */
  readonly noInstallScripts?: boolean
  /** Which package answers for an id that several package names have. */
  readonly prefer?: Readonly<Record<string, string>>
}

/** All that is given has to fit; `*` stands for any characters. */
export interface TrustRule {
  /** A package name, or a scope: `@flit-ml/*`. */
  readonly package?: string
  /** A model id, or a domain: `bnpl.*`. */
  readonly id?: string
  /** A semver range. */
  readonly versions?: string
}
