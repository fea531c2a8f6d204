import { styleText } from 'node:util'
import { heading, nameOf, say } from '../say.ts'
import { rest, routeOf, type Scene, until } from '../stage.ts'
import type { Answer } from '../traffic.ts'

const shown = 6

export const decisions: Scene = async (stage) => {
  const { champion, challengers, shadows } = await routeOf(stage)
  heading('1. Decisions, with reasons, on purchases that no model has seen')
  say(
    `champion     ${nameOf(champion)}`,
    ...challengers.map(({ name, model }) => `challenger   ${nameOf(model)}, which begins as '${name}'`),
    ...shadows.map(({ model }) => `shadow       ${nameOf(model)}, which answers nobody`),
    '',
  )
  const { answers } = stage.traffic
  await until(stage, () => answers[shown])
  say(...answers.slice(0, shown).flatMap(linesOf))
  await rest(stage)
  return `${shown} decisions with their reasons`
}

function linesOf({ id, score, scaledScore, outcome, reasons }: Answer): string[] {
  const color = outcome === 'approve' ? 'green' : outcome === 'refer' ? 'yellow' : 'red'
  const facts = `${id.padEnd(12)} ${score?.toFixed(3)}   ${scaledScore?.toFixed(0)} points`
  const width = Math.max(0, ...reasons.map(({ contribution }) => contribution))
  const bars = reasons.map(({ sentence, contribution }) => {
    const length = Math.max(1, Math.round((10 * contribution) / width))
    return styleText('dim', `             ${'▇'.repeat(length).padEnd(11)}${sentence}`)
  })
  return [`${facts}   ${styleText(color, String(outcome))}`, ...bars]
}
