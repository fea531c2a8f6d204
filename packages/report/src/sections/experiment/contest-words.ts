import type { Contest } from '../../figures/experiment/contest.ts'
import type { Difference } from '../../figures/experiment/difference.ts'
import type { ExperimentReport } from '../../figures/experiment/experiment-report.ts'
import { count, percent, points, pointsWithin } from '../numbers.ts'

/** What is known of a challenger, and never more. */
export function contestWords(contest: Contest, report: ExperimentReport): string[] {
  const { challenger, models, leftOut, approval, bad, verdict } = contest
  const { positive } = report.label
  return [
    `${challenger} (${models.challenger}) beside the champion (${models.champion}): ${conclusion(contest, report)}`,
    ...(verdict.kind === 'broken-split'
      ? []
      : [...(approval ? [approvalWords(approval, contest)] : []), badWords(bad, contest, positive)]),
    ...(leftOut > 0
      ? [`${count(leftOut)} units of phases in which the champion or ${challenger} had another model are left out.`]
      : []),
  ]
}

function conclusion(contest: Contest, report: ExperimentReport): string {
  const { verdict, approval, bad } = contest
  const { positive } = report.label
  switch (verdict.kind) {
    case 'broken-split':
      return 'nothing can be said, since the split is broken. Find its cause first: see who was asked.'
    case 'no-outcomes':
      return `not decided yet. ${waitingWords(report)}`
    case 'undecided':
      return `not decided yet${untilWords(contest, report)}`
    case 'better':
      return `better by ${gains(contest, positive, 'gain')}.`
    case 'worse':
      return `worse by ${gains(contest, positive, 'loss')}.`
    case 'trade':
      return `a trade, and neither is better by itself: it approves ${verdict.approval === 'higher' ? 'more' : 'less'}, and ${verdict.bad === 'higher' ? 'more' : 'less'} of that is ${positive}.`
    case 'no-difference':
      return `no difference larger than ${points(Math.max(...[approval, bad].map(farthest)))}.`
  }
}

function farthest(difference: Difference | null): number {
  const { low = 0, high = 0 } = difference?.difference ?? {}
  return Math.max(-low, high)
}

/** The rates by which it is better, or worse. */
function gains({ approval, bad, verdict }: Contest, positive: string, kind: 'gain' | 'loss'): string {
  const byBad = verdict.bad === (kind === 'gain' ? 'lower' : 'higher')
  const byApproval = verdict.approval === (kind === 'gain' ? 'higher' : 'lower')
  const sizeOf = (difference: Difference | null): string => points(Math.abs(difference?.difference?.value ?? 0))
  return [
    ...(byBad ? [`${sizeOf(bad)} ${kind === 'gain' ? 'less' : 'more'} ${positive} of what is approved`] : []),
    ...(byApproval ? [`${sizeOf(approval)} ${kind === 'gain' ? 'more' : 'less'} approved`] : []),
  ].join(', and ')
}

function waitingWords({ label: { horizonDays, matureFrom }, asOf, to }: ExperimentReport): string {
  if (matureFrom === null) return 'No label is kept: nothing is known of how the decisions turned out.'
  if (matureFrom > asOf) {
    return `The first outcome of ${horizonDays} days is mature at ${matureFrom}, the last one of these decisions ${horizonDays} days after ${to}.`
  }
  return `Too few outcomes of ${horizonDays} days are mature and known: it takes 100 an arm, and 20 of the rarer kind.`
}

function untilWords(
  { verdict: { daysNeeded }, unitsPerDay, approval, bad }: Contest,
  { effect }: ExperimentReport,
): string {
  if (unitsPerDay === 0) return ', and no more units come: its share is nothing now.'
  if (daysNeeded === null) return '.'
  if (daysNeeded === 0) {
    return `: a difference of ${points(effect)} would be seen by now in most such experiments, so it is likely a small one.`
  }
  const smallest = Math.max(...[approval, bad].map((difference) => difference?.detectable ?? 0))
  return `: needs ${daysWords(daysNeeded)} at the present traffic to find a difference of ${points(effect)}. By now one of ${points(smallest)} would be found.`
}

export function daysWords(days: number): string {
  if (days < 1) return 'less than a day more'
  const whole = Math.ceil(days)
  return `about ${count(whole)} more ${whole === 1 ? 'day' : 'days'}`
}

function approvalWords(approval: Difference, { verdict: { approval: finding } }: Contest): string {
  const said = {
    higher: 'It approves more',
    lower: 'It approves less',
    alike: 'It approves about as many',
    open: 'Whether it approves more or less is open',
  }
  return `${said[finding]}: ${differenceWords(approval)}`
}

function badWords(bad: Difference, { verdict: { bad: finding } }: Contest, positive: string): string {
  const said = {
    higher: `More of what it approves is ${positive}`,
    lower: `Less of what it approves is ${positive}`,
    alike: `About as much of what it approves is ${positive}`,
    open: `Whether more or less of what it approves is ${positive} is open`,
  }
  return `${said[finding]}: ${differenceWords(bad)}`
}

function differenceWords({ champion, challenger, difference }: Difference): string {
  if (!difference) return 'there are too few units of both arms in the same phases.'
  const [of, beside] = [challenger, champion].map(({ rate }) => (rate ? percent(rate.value) : 'none'))
  return `${of} beside ${beside}; within phases a difference of ${pointsWithin(difference)}.`
}
