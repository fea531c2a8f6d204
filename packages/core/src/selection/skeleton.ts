/** What is left of an id when letters that look alike are one: `bnpl.risk-1` and `bnpl.risk_l` have the same. */
export function skeletonOf(id: string): string {
  return id
    .replaceAll('0', 'o')
    .replaceAll(/[1i]/g, 'l')
    .replaceAll('_', '-')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
}
