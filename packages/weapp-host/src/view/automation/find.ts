import { Component, type GeneralComponent, type Element as Node } from 'glass-easel'
import { hostTag } from '../../compile/host-tags'
import { scopeOf } from '../../compile/scope'
import type { ViewPage } from '../view-host'

/** The component framework's node of a DOM element; elements that only the host renders have none. */
export const nodeOf = (element: Element): Node | undefined => (element as { __wxElement?: Node }).__wxElement

/** The page or component whose WXML contains the element. */
export const ownerOf = (element: Element) => nodeOf(element)?.ownerShadowRoot?.getHostNode()

export const componentOf = (element: Element): GeneralComponent | undefined => {
  const node = nodeOf(element)
  return node && Component.isComponent(node) ? node : undefined
}

/** WeChat's own tags are components too, implemented by the host. */
export const isBuiltIn = ({ is }: GeneralComponent) => is.startsWith('wx/')

/** The program's component of an element; undefined for WeChat's tags. */
export const customOf = (element: Element): GeneralComponent | undefined => {
  const component = componentOf(element)
  return component && !isBuiltIn(component) ? component : undefined
}

/** Where to search: below `root`, among elements in the WXML of one of the owners. */
export interface Scope {
  root: HTMLElement
  /** Whether the root itself can be found. */
  withRoot?: boolean
  owners: GeneralComponent[]
}

export const scopeOfPage = ({ element, instance }: ViewPage): Scope => ({
  root: element,
  withRoot: true,
  owners: [(instance as unknown as { _$: GeneralComponent })._$],
})

/** The inside of a custom component: the elements of its own WXML, and the content of its slots. */
export const scopeOfElement = (element: HTMLElement): Scope => ({
  root: element,
  owners: [customOf(element), ownerOf(element)].filter((owner) => owner !== undefined),
})

const parts = /\[[^\]]*\]|\.(-?[_a-z\u0080-\uffff][\w\u0080-\uffff-]*)|(?<![\w.#:-])[a-z][\w-]*/gi

/**
 * Translates a selector of WXSS to the document: class names get the scopes of these components, or any scope where
 * `>>>` reaches into them; tags get the host's names.
 */
export function documentSelector(selector: string, paths: string[]): string {
  const reaches = selector.includes('>>>')
  const scoped = (name: string) =>
    reaches ? [`[class$="--${name}"]`, `[class*="--${name} "]`] : paths.map((path) => `.${scopeOf(path)}--${name}`)
  return selector.replaceAll('>>>', ' ').replace(parts, (found, name?: string) => {
    if (name !== undefined) return `:is(${[`.${name}`, ...scoped(name)]})`
    return found.startsWith('[') ? found : hostTag(found)
  })
}

const isElement = (node: unknown): node is HTMLElement => node instanceof HTMLElement

/** Elements in document order. Only `>>>` in the selector reaches into components. */
export function findAll(scope: Scope, selector: string): HTMLElement[] {
  const paths = scope.owners.map(({ is }) => is)
  const around = (scope.withRoot && scope.root.parentElement) || scope.root
  const found = [...around.querySelectorAll(documentSelector(selector, paths))].filter(isElement)
  return found.filter((element) => belongs(scope, element, selector.includes('>>>')))
}

/** By XPath; `/page` and `//` begin at the root of the scope. */
export function findByPath(scope: Scope, xpath: string): HTMLElement[] {
  const relative = xpath.replace(/^\/page(?![\w-])/, '').replace(/^\//, './') || '.'
  const result = document.evaluate(relative, scope.root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE)
  const found = Array.from({ length: result.snapshotLength }, (_, index) => result.snapshotItem(index))
  return found.filter(isElement).filter((element) => belongs(scope, element, false))
}

function belongs({ root, withRoot, owners }: Scope, element: HTMLElement, reaches: boolean): boolean {
  if (element === root) return withRoot === true
  const owner = ownerOf(element)
  return root.contains(element) && owner !== undefined && (reaches ? !isBuiltIn(owner) : owners.includes(owner))
}
