import { swapClasses } from '../application/swap-classes.ts'
import { editRoute, rampOf } from '../configuration.ts'
import { heading, say } from '../say.ts'
import { change, rest, routeOf, type Scene, until } from '../stage.ts'

const name = 'swapped'
const packageName = '@shop/model-swapped'

export const rollback: Scene = async (stage) => {
  heading('3. A bad challenger, taken back by its guardrail')
  const { champion } = await routeOf(stage)
  const id = `${champion.id}-swapped`
  swapClasses(stage.application.install(champion.id, packageName), packageName, id)
  say(`${packageName} is installed: a model that gives the probability of the wrong class, and passes its own example.`)
  await change(stage, (configuration) =>
    editRoute(configuration, (route) => ({
      ...route,
      challengers: { ...route.challengers, [name]: { model: `${id}@*`, ramp: rampOf([0.2, 0.4], stage.pace) } },
    })),
  )
  const before = stage.traffic.answers.length
  say(`It is given a fifth of the customers as the challenger '${name}' …`)
  const tripped = await until(stage, async () => {
    const challenger = (await routeOf(stage)).challengers.find((each) => each.name === name)
    return challenger?.share === 0 ? (challenger.tripped ?? undefined) : undefined
  })
  const its = stage.traffic.answers.slice(before).filter(({ arm }) => arm === name)
  const observed = `${tripped.guardrail} was ${tripped.observed.toFixed(2)} from the champion's, and may be ${tripped.limit}`
  say(`… and taken back after ${tripped.decisions} decisions: ${observed}.`)
  await change(stage, (configuration) =>
    editRoute(configuration, ({ challengers: { [name]: _, ...challengers } = {}, ...route }) => ({
      ...route,
      challengers,
    })),
  )
  await rest(stage)
  return `a bad challenger was taken back by its guardrail (${tripped.guardrail}) after ${its.length} decisions`
}
