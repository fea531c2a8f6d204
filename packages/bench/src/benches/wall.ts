import { convert } from '@flit-ml/convert'
import { compileMatrixModel, type MatrixModel } from '@flit-ml/runtime-tabular'
import type { Bench, Progress } from '../harness/bench.ts'
import type { Part, Result } from '../harness/result.ts'
import { columns, makeBooster, makeRows } from '../tabular/make-booster.ts'
import { makeNetwork } from '../tabular/make-network.ts'
import { measureWall } from '../wall/measure-wall.ts'
import { openProbe, type Probe } from '../wall/open-probe.ts'

/** How far the kernels are from what the machine can do. */
export const wallBench: Bench = {
  name: 'wall',
  description: 'the kernels of runtime-tabular against the least that is left to do',
  run,
}

const depth = 6
const batchRows = 6400
const sizes = [100, 500]

async function run(progress: Progress): Promise<readonly Result[]> {
  const probe = await openProbe()
  const models = new Map(sizes.map((trees) => [trees, compile(makeBooster(trees))]))
  progress('wall-batch')
  const batches = await ofEach(models, (trees, model) => measureBatch(probe, trees, model))
  progress('wall-memory')
  const memory = await ofEach(models, (trees, model) => measureMemory(probe, trees, model))
  progress('wall-row')
  const rows = await ofEach(models, (trees, model) => measureRow(probe, trees, model))
  progress('wall-network')
  return [
    wall('wall-batch', 'one comparison of 16 bytes for each node and 16 rows', batches),
    wall('wall-memory', 'reading the rows', memory),
    wall('wall-row', 'two loads a step, of which the second waits for the first', rows),
    wall('wall-network', '30 multiply-adds that wait for each other', [await measureLogistic(probe)]),
  ]
}

function measureBatch(probe: Probe, trees: number, model: MatrixModel): Promise<Part> {
  const matrix = makeRows(batchRows)
  const answers = new Float32Array(batchRows * model.width)
  const comparisons = (trees * (2 ** depth - 1) * batchRows) / 16
  return measureWall({
    name: `${trees} trees`,
    rows: batchRows,
    ours: () => model.predict(matrix, answers),
    wall: () => probe.compare(0, comparisons, 3),
  })
}

function measureMemory(probe: Probe, trees: number, model: MatrixModel): Promise<Part> {
  const matrix = makeRows(batchRows)
  const answers = new Float32Array(batchRows * model.width)
  return measureWall({
    name: `${trees} trees`,
    rows: batchRows,
    ours: () => model.predict(matrix, answers),
    wall: () => probe.read(0, matrix.byteLength),
  })
}

function measureRow(probe: Probe, trees: number, model: MatrixModel): Promise<Part> {
  return measureOne(`${trees} trees`, model, () => probe.walk(0, (depth * trees) / 8))
}

function measureLogistic(probe: Probe): Promise<Part> {
  return measureOne('logistic', compile(makeNetwork()), () => probe.chain(0, columns))
}

function measureOne(name: string, model: MatrixModel, wall: () => unknown): Promise<Part> {
  const matrix = makeRows(500)
  const rows = Array.from({ length: 500 }, (_, row) => matrix.slice(row * columns, (row + 1) * columns))
  const answers = new Float32Array(model.width)
  const ours = (turn: number) => model.predict(rows[turn % rows.length] as Float32Array, answers)
  return measureWall({ name, rows: 1, ours, wall })
}

function compile(document: string): MatrixModel {
  return compileMatrixModel(convert(new TextEncoder().encode(document)).onnx)
}

async function ofEach(
  models: ReadonlyMap<number, MatrixModel>,
  measure: (trees: number, model: MatrixModel) => Promise<Part>,
): Promise<Part[]> {
  const parts: Part[] = []
  for (const [trees, model] of models) parts.push(await measure(trees, model))
  return parts
}

/** The greatest of the parts counts. */
function wall(id: string, against: string, parts: readonly Part[]): Result {
  return { id, value: Math.max(...parts.map(({ value }) => value)), unit: 'ratio', against, parts }
}
