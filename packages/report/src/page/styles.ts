/** The style sheet of a page: for light, dark and paper. */
export const styles = `
:root { color-scheme: light dark; --page: #ffffff; --text: #1c2430; --quiet: #55606e; --rule: #d5dbe2; --shade: #f4f6f8;
  --first: #1f5fae; --second: #b5451b; --negative: #1d7d6c; --positive: #9b3192 }
@media (prefers-color-scheme: dark) { :root { --page: #14181f; --text: #e8ecf1; --quiet: #a9b4c1; --rule: #323a45; --shade: #1c222b;
  --first: #74b3ff; --second: #ff9d6e; --negative: #5cc9b4; --positive: #e08ad8 } }
@media print { :root { color-scheme: light; --page: #ffffff; --text: #000000; --quiet: #444444; --rule: #bbbbbb; --shade: #ffffff;
  --first: #1f5fae; --second: #b5451b; --negative: #1d7d6c; --positive: #9b3192 }
  figure, tr { break-inside: avoid } h2, caption { break-after: avoid }
  body { padding: 0 } main .plots { grid-template-columns: 1fr 1fr } .tables > .scroll { overflow: visible }
  main table { font-size: .7rem } main :is(th, td) { white-space: normal; padding: .2rem .4rem } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 68rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere } h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem;
  padding-top: 1rem; border-top: 1px solid var(--rule) }
p { max-width: 46rem; margin: .5rem 0; overflow-wrap: anywhere } .about, .description { color: var(--quiet); font-size: .875rem }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr)); gap: 1.5rem; margin: 1.25rem 0 }
figure { margin: 0; max-width: 34rem } figcaption { margin-bottom: .25rem } svg { display: block; width: 100%; height: auto }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; font-size: .875rem }
.legend li { display: flex; align-items: center; gap: .4rem } .key { width: 1.75rem; flex: none }
svg text { fill: var(--quiet); font: 12px system-ui, sans-serif } svg text.label { fill: var(--text) }
.grid { stroke: var(--rule); stroke-width: 1 } .base { stroke: var(--quiet) }
.line { fill: none; stroke: var(--tone); stroke-width: 2; stroke-linejoin: round } .line.second { stroke-dasharray: 7 4 }
.line.guide { stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 1 4 }
.interval { stroke: var(--tone); stroke-width: 1.5 } .symbol { fill: var(--tone); stroke: var(--page) }
.columns { fill: var(--tone); fill-opacity: .22; stroke: var(--tone); stroke-width: 1.5 } .columns.positive, .columns.second { stroke-dasharray: 5 2 }
.first { --tone: var(--first) } .second { --tone: var(--second) } .negative { --tone: var(--negative) } .positive { --tone: var(--positive) }
.tables { display: flex; flex-wrap: wrap; gap: 1.25rem 2.5rem; margin: 1.25rem 0 } .scroll { overflow-x: auto } .scroll:focus-visible { outline: 2px solid var(--first); outline-offset: 2px }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums }
caption { text-align: left; font-weight: 600; padding-bottom: .35rem } th, td { padding: .3rem .75rem; text-align: right; white-space: nowrap }
th:first-child { text-align: left; padding-left: .25rem } thead th { border-bottom: 1px solid var(--quiet); white-space: normal; vertical-align: bottom }
tbody th { font-weight: 400 } tbody tr { border-bottom: 1px solid var(--rule) } tbody tr:nth-child(even) { background: var(--shade) }`
