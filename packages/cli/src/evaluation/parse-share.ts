import { InvalidArgumentError } from 'commander'

/** A share that an option names. */
export function parseShare(text: string): number {
  const share = Number(text)
  if (text.trim() !== '' && share > 0 && share < 1) return share
  throw new InvalidArgumentError('It is no share between 0 and 1, such as 0.8.')
}
