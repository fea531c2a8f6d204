import { type Panel, panelSize, renderPanel } from './panel.ts'

const { left, top, width, height, right, bottom } = panelSize
const panelWidth = left + width + right

/** Diagrams beside each other, as an SVG that is read on a light background as well as on a dark one. */
export function renderPlot(label: string, panels: readonly Panel[]): string {
  const size = [panels.length * panelWidth, top + height + bottom]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(' ')}" role="img" aria-label="${label}">
<style>
text { font: 12px system-ui, sans-serif; fill: #3d444d; text-anchor: middle }
.title { font-weight: 600; font-size: 13px }
.up { text-anchor: end }
.grid { stroke: #8b949e; stroke-opacity: 0.35 }
.line { stroke: #0969da; stroke-width: 2; fill: none }
circle { fill: #0969da }
@media (prefers-color-scheme: dark) { text { fill: #d1d7e0 } .line { stroke: #58a6ff } circle { fill: #58a6ff } }
</style>
${panels.map((panel, at) => `<g transform="translate(${at * panelWidth + left} ${top + height})">\n${renderPanel(panel)}\n</g>`).join('\n')}
</svg>
`
}
