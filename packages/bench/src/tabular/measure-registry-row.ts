import type { Conversion } from '@flit-ml/convert'
import { createRegistry, type LoadedModel } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'
import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Part } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { columns, makeRows } from './make-booster.ts'
import { writeModelPackage } from './model-package.ts'

const name = '100 trees'

/** One row through the registry, validated, by either runtime. */
export async function measureRegistryRow(conversion: Conversion): Promise<Part> {
  const packages = ['@flit-ml/runtime-tabular', '@flit-ml/runtime-onnx'].map((runtime) =>
    writeModelPackage(conversion, runtime),
  )
  const registries = packages.map(({ folder }) => createRegistry({ packages: [folder] }))
  const [ours, peer] = (await Promise.all(registries.map((registry) => registry.getCachedModel('bench.trees')))) as [
    LoadedModel,
    LoadedModel,
  ]
  const rows = namedRows(conversion)
  assertSameAnswers(name, await ours.predictProba(rows), await peer.predictProba(rows))
  const rowOf = (turn: number) => [rows[turn % rows.length] as Row]
  const times = await interleave({
    ours: (turn) => ours.predict(rowOf(turn)),
    peer: (turn) => peer.predict(rowOf(turn)),
  })
  for (const registry of registries) await registry.dispose()
  for (const { remove } of packages) remove()
  const note = `${median(times.ours).toFixed(2)} µs, and ${median(times.peer).toFixed(1)} µs`
  return { name, value: ratio(times.peer, times.ours), note }
}

function namedRows({ encoding }: Conversion): Row[] {
  const matrix = makeRows(500)
  return Array.from({ length: 500 }, (_, row) =>
    Object.fromEntries(
      encoding.columns.map(({ name }, column) => {
        const value = matrix[row * columns + column] as number
        return [name, Number.isNaN(value) ? null : value]
      }),
    ),
  )
}
