/** The parts of semver that are used here: its index would load all of it. */
export { default as parse } from 'semver/functions/parse.js'
export { default as rcompare } from 'semver/functions/rcompare.js'
export { default as satisfies } from 'semver/functions/satisfies.js'
export { default as valid } from 'semver/functions/valid.js'
export { default as maxSatisfying } from 'semver/ranges/max-satisfying.js'
export { default as validRange } from 'semver/ranges/valid.js'
