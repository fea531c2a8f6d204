/** How many threads and processes are under way. */
export function resources(): number {
  return process.getActiveResourcesInfo().filter((name) => /worker|messageport|process/i.test(name)).length
}

/** Whether no more of them are left than these, after a moment. */
export async function haveEnded(before: number): Promise<boolean> {
  for (let turn = 0; turn < 100 && resources() > before; turn++) await new Promise((resolve) => setTimeout(resolve, 20))
  return resources() <= before
}
