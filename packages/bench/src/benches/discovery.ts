import { measureMemory } from '../discovery/measure-memory.ts'
import { measurePeer, type Peer } from '../discovery/measure-peer.ts'
import { measureScans } from '../discovery/measure-scans.ts'
import type { TreeShape } from '../discovery/tree-shape.ts'
import { versionOf } from '../discovery/version-of.ts'
import { type Tree, withTrees } from '../discovery/with-trees.ts'
import type { Bench, Progress } from '../harness/bench.ts'
import type { Part, Result } from '../harness/result.ts'

/** Generated applications, as npm and pnpm would install them. */
export const discoveryBench: Bench = {
  name: 'discovery',
  description:
    'finding the installed models, beside the least that it takes to read every package.json, and beside peers',
  run: async (progress) => {
    const results = await withTrees({ packages: 2000, models: 100 }, (trees) => measureSmall(trees, progress))
    const large = await withTrees(largeShape, (trees) => measureScansOf(trees, '-10k', 9, progress))
    return [...results, ...large]
  },
}

const largeShape: TreeShape = { packages: 10_000, models: 500 }

const peers: readonly Peer[] = [
  { id: 'vs-node-red', finder: ['node-red', 'nodeRed'], against: describe('@node-red/registry', 'load()') },
  {
    id: 'vs-oclif',
    finder: ['oclif', 'oclif'],
    against: describe('@oclif/core', 'Config.load(), of direct dependencies'),
  },
  { id: 'vs-expo', finder: ['expo', 'expo'], against: describe('expo-modules-autolinking', 'findModulesAsync()') },
  { id: 'vs-intent', finder: ['intent', 'intent'], against: describe('@tanstack/intent', 'scanForIntents()') },
]

function describe(name: string, what: string): string {
  return `${name} ${versionOf(name)}: ${what}`
}

async function measureSmall(trees: readonly Tree[], progress: Progress): Promise<Result[]> {
  const results = await measureScansOf(trees, '', 31, progress)
  progress('memory-mb')
  results.push(await memoryOf(trees))
  for (const peer of peers) {
    progress(peer.id)
    for (const tree of trees.slice(0, 1)) results.push(await measurePeer(tree, peer, 5))
  }
  return results
}

async function memoryOf(trees: readonly Tree[]): Promise<Result> {
  const parts: Part[] = []
  for (const tree of trees) parts.push(await measureMemory(tree, 3))
  const value = Math.max(...parts.map((part) => part.value))
  const goal = { relation: '<=', limit: 20 } as const
  return {
    id: 'memory-mb',
    value,
    unit: 'MB',
    against: "a process that does nothing: each one's own memory, after the search",
    goal,
    parts,
  }
}

/** What is wanted of each layout without a cache. */
const limits: Readonly<Record<string, number>> = { 'npm-flat': 1, 'pnpm-isolated': 1.5 }

/** `suffix` tells the ids of this size from those of others. */
async function measureScansOf(
  trees: readonly Tree[],
  suffix: string,
  rounds: number,
  progress: Progress,
): Promise<Result[]> {
  const results: Result[] = []
  const kept: Part[] = []
  for (const tree of trees) {
    progress(`${tree.layout}${suffix}`)
    const { fresh, cached } = await measureScans(tree, rounds)
    results.push(scanResult(`${tree.layout}${suffix}`, fresh, limits[tree.layout] ?? 1))
    kept.push(...cached.map((part) => ({ ...part, name: `${tree.layout}, ${part.name}` })))
  }
  return [...results, scanResult(`cached${suffix}`, kept, 0.1)]
}

/** The first of the parts is the value. */
function scanResult(id: string, parts: readonly Part[], limit: number): Result {
  return {
    id,
    value: parts[0]?.value ?? null,
    unit: 'ratio',
    against: 'readdirSync, readFileSync and JSON.parse of every package.json',
    goal: { relation: '<=', limit },
    parts,
  }
}
