/** As a file of a package. */
export function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
