/** The code of a system error, such as `ENOENT`, or its message. */
export function causeOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message
  return String(error)
}
