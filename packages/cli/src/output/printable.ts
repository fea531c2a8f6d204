/** A text of unknown origin, such as a package's description, on one line and without what would steer a terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}
