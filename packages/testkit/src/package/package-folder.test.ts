import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { packageFolder } from './package-folder.ts'

test('is the nearest folder above with a package.json', () => {
  expect(`${packageFolder(import.meta.url)}/`).toBe(fileURLToPath(new URL('../..', import.meta.url)))
})

test('has to be there', () => {
  expect(() => packageFolder('file:///no-package-here.js')).toThrow('call from a package')
})
