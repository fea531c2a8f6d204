/** What the comments behind `console.log(…)` say that it prints, in order. Behind `}: ` or `]: ` a comment explains. */
export function claimsOf(code: string): string[] {
  const comments = code.matchAll(/^\s*console\.log\(.*\) \/\/ (.+)$/gm)
  return [...comments].map(([, comment = '']) => comment.replace(/(?<=[\]}]): .*/, ''))
}

/** The first claim that the output does not bear out after those before it. `…` stands for anything; space does not count. */
export function findFalseClaim(claims: readonly string[], output: string): string | undefined {
  let rest = withoutSpace(output)
  const skipPast = (part: string): boolean => {
    const at = rest.indexOf(part)
    if (at >= 0) rest = rest.slice(at + part.length)
    return at >= 0
  }
  return claims.find((claim) => !withoutSpace(claim).split('…').every(skipPast))
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
