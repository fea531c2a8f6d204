/** JSON for people to read and to compare: what holds no other object or list stands on one line. */
export function renderJson(value: unknown): string {
  return `${render(value, '')}\n`
}

function render(value: unknown, indent: string): string {
  if (!isContainer(value)) return JSON.stringify(value)
  const isList = Array.isArray(value)
  const [open, close] = isList ? '[]' : '{}'
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  const isFlat = !entries.some(([, each]) => isContainer(each))
  const inner = isFlat ? '' : `${indent}  `
  const parts = entries.map(([name, each]) => `${isList ? '' : `${JSON.stringify(name)}: `}${render(each, inner)}`)
  if (parts.length === 0) return `${open}${close}`
  if (isFlat) return isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
