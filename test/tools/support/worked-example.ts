export interface Example {
  /** New files, by their paths. */
  files: Map<string, string>
  /** Changes of files that exist. */
  changes: { path: string; lines: string[] }[]
}

/** The blocks of a page in Markdown that a path in backticks stands before. */
export function readExample(markdown: string): Example {
  const files = new Map<string, string>()
  const changes: Example['changes'] = []
  for (const [, path = '', language, body = ''] of markdown.matchAll(/^`([\w./-]+)`\n\n```(\w+)\n([\s\S]*?)^```$/gm)) {
    if (language === 'diff') changes.push({ path, lines: body.trimEnd().split('\n') })
    else files.set(path, body)
  }
  return { files, changes }
}

/**
 * A text with `+` lines put in and `-` lines taken out, each behind the line before it in the block. Throws where the text
 * does not have a line that the block names.
 */
export function changed(text: string, lines: readonly string[]): string {
  const result = text.split('\n')
  let at = 0
  for (const line of lines) {
    const [sign, words] = [line.slice(0, 1), line.slice(1)]
    if (sign === '+') {
      result.splice(at, 0, words)
      at += 1
      continue
    }
    const found = result.indexOf(words)
    if (found < 0) throw new Error(`no such line: ${words}`)
    if (sign === '-') result.splice(found, 1)
    at = sign === '-' ? found : found + 1
  }
  return result.join('\n')
}
