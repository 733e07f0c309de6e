/** A short name for a text, the same in every run (FNV-1a, base 36). */
function digest(text: string): string {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}

/**
 * What stands before a component's class names (`scope--name`), so that no other style sheet reaches them. It begins with
 * the component's folder, for whoever reads the document, and ends with a digest of its path.
 */
export function scopeOf(path: string): string {
  const words = path.split('/')
  const last = words.pop() ?? ''
  const name = last === 'index' ? (words.pop() ?? last) : last
  return `${name.replace(/[^a-z0-9]+/gi, '_').replace(/^(?=\d|$)/, '_')}-${digest(path)}`
}

/** The attribute that says, by their `sheetToken`, which style sheets reach into an element. */
export const sheetsAttribute = 'wx-sheets'

/** A style sheet's path as one word of `sheetsAttribute`. */
export const sheetToken = (path: string): string => path.replace(/[\s"\\%]/g, encodeURIComponent)
