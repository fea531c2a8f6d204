/** Whether an output is the one that a page shows, where `…` stands for anything. */
export function isShown(shown: string, output: string): boolean {
  const parts = shown.split('…').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^]*?')}$`).test(output)
}
