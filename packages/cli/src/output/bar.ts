const width = 24

/** How far something has come, from 0 to 1, as a bar with its per cent. */
export function bar(fraction: number): string {
  const filled = Math.round(fraction * width)
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${Math.floor(fraction * 100)} %`
}
