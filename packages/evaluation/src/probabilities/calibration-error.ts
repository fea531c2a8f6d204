import type { ReliabilityBin } from './reliability.ts'

/**
 * The expected calibration error (ECE): how far, on average over the rows, the mean probability of a bin is from its
 * rate; 0 is best. It depends on the bins, and is above 0 by chance alone.
 *
 * Source: Naeini, Cooper & Hauskrecht 2015, AAAI 29:2901–2907, here with bins of equal size.
 */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const rows = bins.reduce((sum, { count }) => sum + count, 0)
  return bins.reduce((sum, bin) => sum + (bin.count / rows) * Math.abs(bin.meanProbability - bin.positiveRate.value), 0)
}
