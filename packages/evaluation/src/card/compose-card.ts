const [start, end] = ['<!-- figures -->', '<!-- /figures -->']

/** Whether a card has a place for figures. */
export function hasFigures(card: string): boolean {
  return card.includes(start)
}

/**
 * The card with these figures between its marks, `<!-- figures -->` and `<!-- /figures -->`.
 * @throws Error unless each mark stands there once, in this order.
 */
export function composeCard(card: string, figures: string): string {
  const [before, inside, ...rest] = card.split(start)
  const [, after, ...more] = inside?.split(end) ?? []
  if (after === undefined || rest.length > 0 || more.length > 0) {
    throw new Error(`The card has no place for its figures: write ${start} and below it ${end}, each once.`)
  }
  return `${before}${start}\n\n${figures}\n\n${end}${after}`
}
