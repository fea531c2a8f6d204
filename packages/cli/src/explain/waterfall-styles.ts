/** The style sheet of a waterfall, for light pages and for dark ones. */
export const waterfallStyles = `
  .page { fill: #ffffff } text { fill: #1c2430; font: 13px system-ui, sans-serif } .title { font-size: 16px; font-weight: 600 }
  .quiet { fill: #5a6675 } .grid { stroke: #e3e7ec } .link { stroke: #8a95a3; stroke-dasharray: 2 2 }
  .total { fill: #5a6675 } .up { fill: #c2342d } .down { fill: #2166ac }
  @media (prefers-color-scheme: dark) {
    .page { fill: #14181f } text { fill: #e8ecf1 } .quiet { fill: #a3afbd } .grid { stroke: #2b323c } .link { stroke: #6d7988 }
    .total { fill: #a3afbd } .up { fill: #ff7b72 } .down { fill: #6cb6ff }
  }`
