import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Data, valueAt } from './set-data'

/** A custom component in a template. */
export interface Tag {
  tag: string
  attributes: Record<string, string>
}

/**
 * Custom components that a native template always shows: those outside `wx:for` and `wx:if`, which only a view layer can
 * decide. `tags` are the names in the page's `usingComponents`.
 */
export function readTags(folder: string, path: string, tags: Iterable<string>): Tag[] {
  const file = join(folder, `${path}.wxml`)
  if (!existsSync(file)) return []
  const source = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '')
  const wanted = new Set(tags)
  const found: Tag[] = []
  for (const [, tag = '', words = ''] of source.matchAll(/<([\w-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g)) {
    if (!wanted.has(tag)) continue
    const attributes: Record<string, string> = {}
    for (const [, name = '', value = ''] of words.matchAll(/([\w:-]+)\s*=\s*"([^"]*)"/g)) attributes[name] = value
    if (!Object.keys(attributes).some((name) => /^wx:(for|if|elif|else)/.test(name))) found.push({ tag, attributes })
  }
  return found
}

/** The value of an attribute with these data: `{{path}}` is looked up, plain text stays. */
export function attributeValue(words: string, data: Data): unknown {
  const [, path] = /^\{\{\s*([\w.[\]]+)\s*\}\}$/.exec(words) ?? []
  if (path === undefined) return words
  if (/^(true|false|\d+)$/.test(path)) return JSON.parse(path)
  return valueAt(data, path)
}

/** The handler that `bind:name`, `bindname` or their catch forms name. */
export const handlerOf = (attributes: Record<string, string>, event: string): string | undefined =>
  attributes[`bind:${event}`] ??
  attributes[`bind${event}`] ??
  attributes[`catch:${event}`] ??
  attributes[`catch${event}`]
