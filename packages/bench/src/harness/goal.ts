/** What a value should be, such as `<= 1.15`. */
export interface Goal {
  readonly relation: '<' | '<=' | '>' | '>='
  readonly limit: number
}

export function isMet(value: number, { relation, limit }: Goal): boolean {
  if (relation === '<') return value < limit
  if (relation === '>') return value > limit
  return relation === '<=' ? value <= limit : value >= limit
}
