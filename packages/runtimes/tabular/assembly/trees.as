/** The kernel for trees. Every address is the caller's; nothing is allocated here. */
export { rankBounds, rankSets } from './rank'
export { sumBlock } from './sum-block'
export { sumRow } from './sum-row'
