const widest = 100

/** A union behind a label: on one line, or where that would be too wide, on lines filled with its members. */
export function union(label: string, members: readonly string[]): string[] {
  const line = `${label} ${members.join(' | ')}`
  return line.length <= widest ? [line] : [label, ...fill(members)]
}

function fill(members: readonly string[]): string[] {
  const lines: string[] = []
  for (const member of members) {
    const line = `${lines.at(-1) ?? ''} | ${member}`
    if (lines.length === 0 || line.length > widest) lines.push(`  | ${member}`)
    else lines[lines.length - 1] = line
  }
  return lines
}
