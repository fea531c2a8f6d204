export interface NameList {
  /** Whose names they are. */
  readonly owner: string
  readonly names: readonly string[]
}

/** What two lists of names do not have in common, and what the second has twice; `what` they name. */
export function* nameDifferences(what: string, one: NameList, other: NameList): Generator<string> {
  for (const name of missingFrom(other, one)) yield `${one.owner} has the ${what} '${name}', and ${other.owner} has not`
  for (const name of missingFrom(one, other)) yield `${other.owner} has the ${what} '${name}', and ${one.owner} has not`
  const twice = other.names.find((name, index) => other.names.indexOf(name) !== index)
  if (twice !== undefined) yield `${other.owner} has the ${what} '${twice}' twice`
}

function missingFrom(list: NameList, other: NameList): readonly string[] {
  return other.names.filter((name) => !list.names.includes(name))
}
