/** What every command takes. */
export interface GlobalOptions {
  /** The application's folder. */
  readonly dir: string
  readonly json?: boolean
  readonly verbose?: boolean
}
