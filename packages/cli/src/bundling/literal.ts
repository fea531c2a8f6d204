/** JSON as an expression of JavaScript that gives the same value; there, `__proto__: …` would not be a field. */
export function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('"__proto__":', '["__proto__"]:')
}
