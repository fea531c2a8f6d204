import { expect, inject, it } from 'vitest'
import { publish, publishAs } from './publish.ts'
import { publishedVersions } from './published-versions.ts'
import { startLocalRegistry } from './start-local-registry.ts'

const { name, filename, version } = inject('packedPackages').find((each) => each.name === '@flit-ml/spec') ?? {
  name: '',
  filename: '',
  version: '',
}

it('has what is published to it, as it is or under another name and version, and lets anything else through', async () => {
  await using registry = await startLocalRegistry(['@flit-ml/*'])
  expect(await publishedVersions(registry.url, [name])).toEqual({ [name]: [] })
  await publish(registry.url, filename)
  await publishAs(registry.url, filename, { version: '99.0.0' })
  await publishAs(registry.url, filename, { name: '@flit-ml/other' })
  const { ajv, ...own } = await publishedVersions(registry.url, [name, '@flit-ml/other', 'ajv'])
  expect(own).toEqual({ [name]: [version, '99.0.0'], '@flit-ml/other': [version] })
  expect(ajv).toContain('8.0.0')
  await expect(publish(registry.url, filename)).rejects.toThrow()
})
