import { bar, heading, say } from '../say.ts'
import { rest, routeOf, type Scene, until } from '../stage.ts'

export const ramp: Scene = async (stage) => {
  heading('2. A challenger that is given more and more of the customers')
  const { answers } = stage.traffic
  let share = -1
  const name = await until(stage, async () => {
    const [challenger] = (await routeOf(stage)).challengers
    if (!challenger) throw new Error('There is no challenger.')
    if (challenger.tripped) throw new Error(`The challenger was taken back: ${JSON.stringify(challenger.tripped)}`)
    if (challenger.share === share) return undefined
    share = challenger.share
    say(`${challenger.name}   ${bar(share)}   after ${answers.length} decisions`)
    return share >= 0.25 ? challenger.name : undefined
  })
  const its = answers.filter(({ arm }) => arm === name)
  say('', `It made ${its.length} of them so far. Nobody changed arm but from the champion to it.`)
  await rest(stage)
  return `the challenger '${name}' ramped to ${100 * share} %`
}
