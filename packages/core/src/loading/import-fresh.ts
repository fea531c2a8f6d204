import module from 'node:module'

/** What the modules of a package are asked for under, once a newer one stands in the place of an older. */
const parameter = 'flit-generation'

let isHooked = false

/**
 * Imports a module and all that it imports by a relative path as if for the first time: Node remembers a module by its URL
 * for good, also one that failed, or whose package was upgraded in place.
 */
export async function importFresh(url: string, generation: number): Promise<Readonly<Record<string, unknown>>> {
  if (generation === 0) return import(url)
  hook()
  return import(`${url}?${parameter}=${generation}`)
}

function hook(): void {
  if (isHooked) return
  isHooked = true
  // Node before 22.15 has no such hooks: there, only the module itself is read again.
  module.registerHooks?.({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context)
      const generation = context.parentURL && new URL(context.parentURL).searchParams.get(parameter)
      if (!generation || !/^\.{0,2}\//.test(specifier)) return resolved
      return { ...resolved, url: `${resolved.url}?${parameter}=${generation}` }
    },
  })
}
