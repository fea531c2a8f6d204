import { parseArgs } from 'node:util'

export interface Command {
  /** The name of a bench; absent for all of them. */
  readonly name?: string
  readonly json: boolean
  /** The SVG file to draw one bench into. */
  readonly plot?: string
  readonly help: boolean
}

/** What the arguments ask for; `undefined` where they make no sense. */
export function readCommand(args: readonly string[]): Command | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        plot: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    const [name, ...more] = positionals
    if (more.length > 0) return undefined
    return name === undefined ? values : { ...values, name }
  } catch {
    return undefined
  }
}
