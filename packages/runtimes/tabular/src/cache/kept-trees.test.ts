import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { compileMatrixModel } from '../compile-matrix-model.ts'
import { Attributes } from '../model/attributes.ts'
import { readTreeEnsemble } from '../model/read-tree-ensemble.ts'
import { readOnnx } from '../onnx/read-onnx.ts'
import { compileProgram } from '../program/compile-program.ts'
import { randomNumbers } from '../testing/random.ts'
import { randomTrees } from '../testing/random-trees.ts'
import { packPerfectTrees } from '../trees/perfect-trees.ts'
import { compilerVersion } from './compiler-version.ts'
import { openCompiledForms } from './open-compiled-forms.ts'

const columns = 5
const rows = 64
const random = randomNumbers(3)

function randomModel(growth: number): Uint8Array {
  const parts = { trees: 10, depth: growth < 1 ? 14 : 5, columns, modes: [0, 1, 2, 3, 4, 5, 6], growth }
  return randomTrees(parts, random).artifact
}

const matrix = Float32Array.from({ length: rows * columns }, () => Math.floor(random() * 24) - 2)

/** The answers of a process of its own, to `count` rows at a time. */
function answers(artifact: Uint8Array, folder: string, count: number): Float32Array {
  const program = compileProgram(readOnnx(artifact), 'output', { simd: true, forms: openCompiledForms(folder) })
  const input = program.inputs.get('input')?.data as Float32Array
  const found = new Float32Array(rows)
  for (let row = 0; row < rows; row += count) {
    input.set(matrix.subarray(row * columns, (row + count) * columns))
    program.run(count)
    found.set((program.output.data as Float32Array).subarray(0, count), row)
  }
  return found
}

test.each([
  ['perfect', 1],
  ['too deep to be packed', 0.8],
])(
  'trees that are %s have the same bits before they are kept, after, and where what is kept is damaged',
  async (_, growth) => {
    const folder = mkdtempSync(join(tmpdir(), 'flit-forms-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const artifact = randomModel(growth)
    const expected = compileMatrixModel(artifact).predict(matrix)
    for (const count of [1, 2, rows, 1]) {
      expect(answers(artifact, folder, count)).toEqual(expected)
      await setImmediate()
      const [file = '', ...more] = readdirSync(folder)
      expect(more).toEqual([])
      if (count === 2) truncateSync(join(folder, file), 40)
    }
  },
)

test('a form that is another than before has another version of the compiler', () => {
  const { artifact } = randomTrees({ trees: 20, depth: 6, columns, modes: [0, 3, 6] }, randomNumbers(1))
  const node = readOnnx(artifact).nodes[0]
  if (!node) throw new Error('The graph has no node.')
  const form = packPerfectTrees(readTreeEnsemble(node, new Attributes(node), { type: 'float32', width: columns }))
  const text = JSON.stringify(form, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value,
  )
  const sha256 = createHash('sha256').update(text).digest('hex').slice(0, 16)
  // Raise `compilerVersion` where this changes.
  expect([compilerVersion, sha256]).toEqual([1, 'de4c31ae69a2dadf'])
})
