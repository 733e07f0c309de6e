import type { Template } from './templates'

/** An element of a template that Taro compiled from a whole component (its `compileMode`). */
export interface CompiledElement extends Template {
  /** The place of its node below the component's own, as indexes of children: `0.2`. Absent where it has no node. */
  at?: string
  /** Rendered when its node's `compileIf` has this value. */
  drawnIf?: boolean
  children: CompiledElement[]
}

const template = /<template name="tmpl_0_(f\d+t\d+)">([\s\S]*?)<\/template>(?=\s*(?:<template name|$))/g
const tags = /<(\/?)([\w-]+)((?:"[^"]*"|[^>"])*?)(\/?)>/g
const attributes = /\s([\w:-]+)(?:="([^"]*)")?/g
/** `{{i.cn[0].cl}}`, `{{xs.b(i.cn[0].p9,400)}}`, `{{i:i.cn[0],…}}`: the node of an attribute and its short name. */
const shown = /\{\{(?:xs\.b\()?(?:i:)?i((?:\.cn\[\d+\])*)(?:\.(\w+))?/

/** `.cn[0].cn[2]` as `0.2`. */
const placeOf = (path: string) => path.replace(/\.cn\[(\d+)\]/g, '.$1').slice(1)
/** The place of the parent: undefined for the component's own node. */
const above = (at: string | undefined) => (at ? at.split('.').slice(0, -1).join('.') : undefined)

function readElement(tag: string, words: string): CompiledElement {
  const element: CompiledElement = { tag, binds: new Map(), attributes: new Map(), fixed: new Map(), children: [] }
  for (const [, name = '', value = ''] of words.matchAll(attributes)) {
    if (name === 'is') continue
    const [, path, short = ''] = shown.exec(value) ?? []
    if (path !== undefined) element.at ??= placeOf(path)
    const [, kind, event = ''] = /^(bind|catch):?([\w-]+)$/.exec(name) ?? []
    if (kind) element.binds.set(event.toLowerCase(), kind as 'bind' | 'catch')
    else if (name === 'wx:if') element.drawnIf = true
    else if (name === 'wx:else') element.drawnIf = false
    else if (path !== undefined) element.attributes.set(name, short)
    else element.fixed.set(name, value)
  }
  return element
}

/** The element in a template. If it does not refer to its node, its place is derived from its children. */
function readOne(wxml: string): CompiledElement | undefined {
  const root = readElement('template', '')
  const open = [root]
  let end = 0
  for (const [whole, ends, tag = '', words = '', alone] of wxml.matchAll(tags)) {
    const start = wxml.indexOf(whole, end)
    const around = open.at(-1) ?? root
    const [, path] = shown.exec(wxml.slice(end, start)) ?? []
    if (path) around.at ??= above(placeOf(path))
    end = start + whole.length
    if (ends) {
      const [first] = around.children.flatMap(({ at }) => at ?? [])
      around.at ??= above(first)
      if (around.at === undefined) delete around.at
      open.pop()
      continue
    }
    const element = readElement(tag, words)
    around.children.push(element)
    if (!alone) open.push(element)
  }
  return root.children[0]
}

/** Reads common-templates.wxml: compiled components by the name in the `nn` of their node. */
export function readCompiled(wxml: string): Map<string, CompiledElement> {
  const found = new Map<string, CompiledElement>()
  for (const [, name = '', inside = ''] of wxml.matchAll(template)) {
    const element = readOne(inside)
    if (element) found.set(name, element)
  }
  return found
}
