import type { Command } from 'commander'

/**
 * The command line of `flit train` that fits a package with these parameters, and all else as `flit tune` was told: it cannot be
 * told apart from one that was typed.
 */
export function trainCommand(command: Command, folder: string, parameters: Readonly<Record<string, unknown>>): string {
  const train = command.parent?.commands.find((each) => each.name() === 'train')
  const given = [command.parent, command].flatMap((each) => (each ? optionsOf(each, train) : []))
  const params = Object.entries(parameters).flatMap(([name, value]) => ['--param', `${name}=${written(value)}`])
  return ['npx', 'flit', 'train', folder, ...given, ...params].map(quoted).join(' ')
}

/** What was given of the options that `flit train` has too; its parameters are others. */
function optionsOf(command: Command, train: Command | undefined): string[] {
  const shared = new Set(['--dir', ...(train?.options ?? []).map(({ long }) => long)])
  return command.options
    .filter(({ long }) => long !== '--param' && shared.has(long ?? undefined))
    .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
    .flatMap((option) => {
      const [name, value] = [option.long ?? '', command.getOptionValue(option.attributeName()) as unknown]
      return value === true ? [name] : [value].flat().flatMap((each) => [name, String(each)])
    })
}

/** As `--param` reads it: JSON, or a text that is no JSON. */
function written(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  try {
    JSON.parse(value)
    return JSON.stringify(value)
  } catch {
    return value
  }
}

/** For a shell. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
