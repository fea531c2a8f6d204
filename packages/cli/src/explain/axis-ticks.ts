/** Round numbers within a range, some five of them. */
export function axisTicks(least: number, greatest: number): number[] {
  const rough = (greatest - least) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power
  const [first, last] = [Math.ceil(least / step), Math.floor(greatest / step)]
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}
