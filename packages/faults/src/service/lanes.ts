/** So many at once do something again and again, until it is over; what they throw is given back in words. */
export async function inLanes(lanes: number, isOver: () => boolean, work: () => Promise<void>): Promise<string[]> {
  const failures: string[] = []
  const workOn = async (): Promise<void> => {
    while (!isOver()) await work().catch((error: unknown) => void failures.push(`a request failed: ${String(error)}`))
  }
  await Promise.all(Array.from({ length: lanes }, workOn))
  return failures
}
