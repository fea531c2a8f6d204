const most = 5

/** Round numbers from 0 to the first that is not below the greatest value, at most six. */
export function ticks(greatest: number): readonly number[] {
  const step = roundUp(greatest / most)
  const count = Math.max(1, Math.ceil(greatest / step))
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6)))
}

/** To 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * ([1, 2, 5].find((digit) => digit * power >= value) ?? 10)
}
