import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The element that a template renders for a node. */
export interface Template {
  tag: string
  /** Bound events, and whether they stop here. */
  binds: Map<string, 'bind' | 'catch'>
  /** The short name of an attribute in the node. */
  attributes: Map<string, string>
  /** Attributes that the template itself sets. */
  fixed: Map<string, string>
}

const template = /<template name="tmpl_\d+_([\w-]+?)(?:_(?:focus|blur))?">\s*<([\w-]+)((?:"[^"]*"|[^>"])*)>/g

/** Reads base.wxml: templates by the short name in the `nn` of nodes. */
export function readTemplates(folder: string): Map<string, Template> {
  const found = new Map<string, Template>()
  for (const [, name = '', tag = '', words = ''] of readFileSync(join(folder, 'base.wxml'), 'utf8').matchAll(
    template,
  )) {
    if (tag === 'template' || found.has(name)) continue
    const binds: Template['binds'] = new Map()
    for (const [, kind = '', event = ''] of words.matchAll(/\s(?:capture-)?(bind|catch):?([\w-]+)="eh"/g)) {
      binds.set(event.toLowerCase(), kind as 'bind' | 'catch')
    }
    const attributes: Template['attributes'] = new Map()
    for (const [, attribute = '', short = ''] of words.matchAll(/\s([\w-]+)="\{\{(?:xs\.b\()?i\.(\w+)/g)) {
      attributes.set(attribute, short)
    }
    found.set(name, { tag, binds, attributes, fixed: new Map() })
  }
  return found
}
