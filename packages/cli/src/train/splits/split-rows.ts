import type { LabelledData } from '../labelled-data.ts'
import { dealByClass, holdOutByClass } from './by-class.ts'
import { dealByCluster } from './by-cluster.ts'
import { positionsInTime } from './by-time.ts'
import type { Fold } from './fold.ts'
import { type Halves, halvesOf } from './halves.ts'

/** What says how rows are split: by time where they have one, else by cluster, else each by itself. */
export type Splittable = Pick<LabelledData, 'labels' | 'clusters' | 'times'>

/** Holds a share of the rows out: the latest, or such as the seed says, of either class the same share. */
export function holdOut({ labels, clusters, times }: Splittable, share: number, seed: number): Halves {
  if (times) {
    const positions = positionsInTime(times)
    return halvesOf(times.length, (index) => (positions[index] as number) >= 1 - share)
  }
  if (!clusters) return holdOutByClass(labels, share, seed)
  const partOf = dealByCluster(labels, clusters, [share, 1 - share], seed)
  return halvesOf(labels.length, (index) => partOf[index] === 0)
}

/**
 * By time the rows make as many equal spans as there are folds, and one more: each but the first is asked, and all before it are
 * learnt from. Else each row is asked in one fold, and learnt from in all the others.
 */
export function foldsOf(data: Splittable, folds: number, seed: number): Fold[] {
  const partOf = data.times ? spansOf(data.times, folds + 1) : dealt(data, folds, seed)
  const indices = [...partOf.keys()]
  return Array.from({ length: folds }, (_, fold) => {
    const asked = data.times ? fold + 1 : fold
    const isLearnt = (part: number): boolean => (data.times ? part < asked : part !== asked)
    return {
      learnt: indices.filter((index) => isLearnt(partOf[index] as number)),
      asked: indices.filter((index) => partOf[index] === asked),
    }
  })
}

function spansOf(times: readonly number[], spans: number): number[] {
  return positionsInTime(times).map((position) => Math.floor(position * spans))
}

function dealt({ labels, clusters }: Splittable, folds: number, seed: number): number[] {
  if (!clusters) return dealByClass(labels, folds, seed)
  return dealByCluster(labels, clusters, new Array<number>(folds).fill(1 / folds), seed)
}
