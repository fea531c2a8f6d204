/** The sides of a bench do not give the same answers, so that their speeds mean nothing. */
export class WrongAnswers extends Error {
  override readonly name = 'WrongAnswers'
}

/** @throws WrongAnswers where two lists of numbers differ by more than the tolerance, or in their length. */
export function assertSameAnswers(
  what: string,
  found: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance = 0,
): void {
  if (found.length !== expected.length)
    throw new WrongAnswers(`${what}: ${found.length} answers, and ${expected.length} of the peer.`)
  for (let index = 0; index < found.length; index++) {
    const difference = Math.abs(Number(found[index]) - Number(expected[index]))
    if (!(difference <= tolerance))
      throw new WrongAnswers(`${what}: answer ${index} is ${found[index]}, and ${expected[index]} of the peer.`)
  }
}
