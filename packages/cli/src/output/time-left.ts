/** What is still to wait, where this share of the work took so many seconds; empty where nothing is done. */
export function timeLeft(fraction: number, seconds: number): string {
  return fraction === 0 ? '' : `  ${duration((seconds / fraction) * (1 - fraction))} left`
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
