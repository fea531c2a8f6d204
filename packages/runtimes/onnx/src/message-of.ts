/** The message of something thrown, on one line and without a full stop. */
export function messageOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return message.trim().replaceAll(/\s+/g, ' ').replace(/\.$/, '')
}
