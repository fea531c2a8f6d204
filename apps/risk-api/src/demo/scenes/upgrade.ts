import { join } from 'node:path'
import { inc } from 'semver'
import { editJson } from '../application/edit-json.ts'
import { editRoute } from '../configuration.ts'
import { heading, nameOf, say } from '../say.ts'
import { change, rest, routeOf, type Scene, until } from '../stage.ts'

export const upgrade: Scene = async (stage) => {
  heading('5. A new version of the champion, while it answers')
  const { champion } = await routeOf(stage)
  const version = String(inc(champion.version, 'minor'))
  const folder = stage.application.install(champion.id, 'champion-next')
  editJson(join(folder, 'package.json'), () => ({ version }))
  await rest(stage)
  say(
    `${version} is installed beside it. It answers nobody: the champion is still ${nameOf((await routeOf(stage)).champion)}.`,
  )
  const reference = `${champion.id}@^${version}`
  await change(stage, (configuration) => editRoute(configuration, (route) => ({ ...route, champion: reference })))
  const first = await until(stage, () => stage.traffic.answers.findLast(({ model }) => model?.version === version))
  say(`The route is pinned to ${reference}, and ${nameOf(first.model as never)} decides, ${first.id} for one.`)
  await rest(stage)
  return `${champion.id} was upgraded from ${champion.version} to ${version}`
}
