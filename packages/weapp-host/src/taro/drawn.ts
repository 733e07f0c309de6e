import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CompiledElement, readCompiled } from './compiled'
import { readTemplates, type Template } from './templates'
import type { TaroNode } from './tree'

/** A rendered element. `node` is absent where the template adds it. */
export interface Drawn {
  template: Template
  node?: TaroNode
  parent?: Drawn
  children: Drawn[]
}

const bare: Template = { tag: 'block', binds: new Map(), attributes: new Map(), fixed: new Map() }

function nodeAt(node: TaroNode, at: string): TaroNode | undefined {
  let found: TaroNode | undefined = node
  for (const index of at === '' ? [] : at.split('.')) found = found?.cn?.[Number(index)]
  return found
}

/**
 * Reads a Taro build's templates: base.wxml, which renders node by node, and those of compiled components. Returns a
 * function that renders a tree. Elements that only group others (`block`) are left out.
 */
export function readDrawing(folder: string): (root: TaroNode) => Drawn {
  const templates = readTemplates(folder)
  const common = join(folder, 'common-templates.wxml')
  const compiled = readCompiled(existsSync(common) ? readFileSync(common, 'utf8') : '')

  const add = (parent: Drawn, template: Template, node: TaroNode | undefined): Drawn => {
    if (template.tag === 'block') return parent
    const drawn: Drawn = { template, parent, children: [], ...(node && { node }) }
    parent.children.push(drawn)
    return drawn
  }

  const drawNode = (node: TaroNode, parent: Drawn): void => {
    const own = compiled.get(node.nn ?? '')
    if (own) {
      drawElement(own, node, parent, node.nn ?? '')
      return
    }
    const drawn = add(parent, templates.get(node.nn ?? '') ?? bare, node)
    for (const child of node.cn ?? []) if (child) drawNode(child, drawn)
  }

  const drawElement = (element: CompiledElement, component: TaroNode, parent: Drawn, name: string): void => {
    const node = element.at === undefined ? undefined : nodeAt(component, element.at)
    if (element.drawnIf !== undefined && element.drawnIf !== Boolean(node?.compileIf)) return
    if (element.tag === 'template') {
      if (!node) return
      if (node.nn === undefined)
        throw new Error(`template ${name} draws its child ${element.at} by name, and it has none`)
      drawNode(node, parent)
      return
    }
    const drawn = add(parent, element, node)
    for (const child of element.children) drawElement(child, component, drawn, name)
  }

  return (root) => {
    const page: Drawn = { template: { ...bare, tag: 'page' }, node: root, children: [] }
    for (const child of root.cn ?? []) if (child) drawNode(child, page)
    return page
  }
}

/** The element and everything below it, in reading order. */
export function* walkDrawn(drawn: Drawn): Generator<Drawn> {
  yield drawn
  for (const child of drawn.children) yield* walkDrawn(child)
}
