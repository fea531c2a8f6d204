import { editRoute } from '../configuration.ts'
import { heading, say } from '../say.ts'
import { change, rest, routeOf, type Scene, until } from '../stage.ts'

export const switching: Scene = async (stage) => {
  const { traffic, pace } = stage
  heading(`4. The champion switched ${pace.switches} times while purchases come`)
  const { champion, shadows } = await routeOf(stage)
  const other = shadows[0]?.model ?? champion
  const [answered, failed] = [traffic.answers.length, traffic.failures.length]
  for (let at = 1; at <= pace.switches; at++) {
    const { reference } = at % 2 === 1 ? other : champion
    await change(stage, (configuration) => editRoute(configuration, (route) => ({ ...route, champion: reference })))
    const count = traffic.answers.length
    await until(stage, () => (traffic.answers.length >= count + 20 ? true : undefined))
  }
  const during = traffic.answers.slice(answered)
  const versions = new Set(during.map(({ configuration }) => configuration)).size
  const failures = traffic.failures.length - failed
  say(
    `${other.id} and ${champion.id} took turns, by ${versions} versions of the configuration.`,
    `${during.length} purchases were decided meanwhile; failed requests: ${failures}.`,
  )
  await rest(stage)
  return `${pace.switches} live switches: ${during.length} requests, ${failures} failed`
}
