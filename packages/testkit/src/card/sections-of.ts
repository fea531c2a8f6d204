/** The sections of a Markdown text, by their heading in lower case: the text until the next heading of its level or above. */
export function sectionsOf(markdown: string): ReadonlyMap<string, string> {
  const headings = [...markdown.matchAll(/^(#{1,6}) +(.+?)[ #]*$/gm)]
  return new Map(
    headings.map(({ 0: line, 1: marks = '', 2: title = '', index }) => {
      const next = headings.find((other) => other.index > index && (other[1] ?? '').length <= marks.length)
      return [title.toLowerCase(), markdown.slice(index + line.length, next?.index).trim()]
    }),
  )
}
