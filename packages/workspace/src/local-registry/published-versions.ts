/** The versions that a registry has of each package; none, where it does not know it. */
export async function publishedVersions(
  registry: string,
  packages: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const versions = packages.map(async (name) => [name, await versionsOf(registry, name)])
  return Object.fromEntries(await Promise.all(versions))
}

async function versionsOf(registry: string, name: string): Promise<string[]> {
  const response = await fetch(new URL(encodeURIComponent(name), registry))
  if (response.status === 404) return []
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`)
  const { versions } = (await response.json()) as { readonly versions: object }
  return Object.keys(versions)
}
