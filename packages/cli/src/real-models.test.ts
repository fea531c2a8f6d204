import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GoldenRows } from '@flit-ml/spec'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { application } from './testing/application.ts'
import { flit } from './testing/flit.ts'

/** This package, which has models among its development dependencies. */
const dir = fileURLToPath(new URL('..', import.meta.url))
const golden = import.meta.resolve('@flit-ml/model-logistic-risk/model/golden.json')
const { rows, outputs, tolerance }: GoldenRows = JSON.parse(readFileSync(fileURLToPath(golden), 'utf8'))

const parseLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** By default 600 points at odds of 50 to 1, and 20 more for each doubling. */
const pointsOf = (probability: number): number => 600 + 20 * Math.log2((1 - probability) / probability / 50)

describe('real models', () => {
  it('say by which kernels they are computed', async () => {
    const { stdout } = await flit(['info', 'bnpl.logistic-risk', '--plan', '--json'], { cwd: dir })
    expect(JSON.parse(stdout).plan).toContainEqual(
      expect.objectContaining({ node: "Gemm 'margins'", kernel: 'JavaScript' }),
    )
  })

  it('answer a CSV file as their golden rows say, and one answers what another answered', async () => {
    const cwd = application({})
    const columns = Object.keys(Object.assign({}, ...rows))
    writeFileSync(join(cwd, 'rows.csv'), stringify([...rows], { header: true, columns }))
    const risk = await flit(['predict', 'bnpl.logistic-risk', '--in', 'rows.csv', '--json', '--dir', dir], { cwd })
    expect(risk).toMatchObject({ status: 0, stderr: '' })
    const answers = parseLines(risk.stdout)
    expect(answers).toHaveLength(rows.length)
    outputs.forEach(({ probability }, row) => {
      expect(Math.abs(answers[row].probability - Number(probability))).toBeLessThanOrEqual(tolerance)
    })

    const args = [
      'predict',
      'shared.score-scaling',
      '--format',
      'ndjson',
      '--ignore-unknown',
      '--with-input',
      '--dir',
      dir,
    ]
    const scores = await flit(args, { cwd, stdin: risk.stdout })
    expect(scores).toMatchObject({ status: 0, stderr: '' })
    for (const { probability, points } of parseLines(scores.stdout))
      expect(points).toBeCloseTo(pointsOf(probability), 6)
  })
})
