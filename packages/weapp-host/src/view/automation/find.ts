import { Component, type GeneralComponent, type Element as Node } from 'glass-easel'
import { hostTag } from '../../compile/host-tags'
import { scopeOf } from '../../compile/scope'
import type { ViewPage } from '../view-host'

/** The component framework's node behind an element of the document; boxes that only the host draws have none. */
export const nodeOf = (element: Element): Node | undefined => (element as { __wxElement?: Node }).__wxElement

/** The page or component in whose WXML the element stands. */
export const ownerOf = (element: Element) => nodeOf(element)?.ownerShadowRoot?.getHostNode()

export const componentOf = (element: Element): GeneralComponent | undefined => {
  const node = nodeOf(element)
  return node && Component.isComponent(node) ? node : undefined
}

/** WeChat's own tags are components too, of the host's. */
export const isBuiltIn = ({ is }: GeneralComponent) => is.startsWith('wx/')

/** The program's own component that an element is; undefined for WeChat's tags. */
export const customOf = (element: Element): GeneralComponent | undefined => {
  const component = componentOf(element)
  return component && !isBuiltIn(component) ? component : undefined
}

/** Where a client looks: below `root`, among what stands in the WXML of one of the owners. */
export interface Scope {
  root: HTMLElement
  /** The root can be found too. */
  withRoot?: boolean
  owners: GeneralComponent[]
}

export const scopeOfPage = ({ element, instance }: ViewPage): Scope => ({
  root: element,
  withRoot: true,
  owners: [(instance as unknown as { _$: GeneralComponent })._$],
})

/** Inside of a custom component that is what its own WXML has, and what was put into its slots. */
export const scopeOfElement = (element: HTMLElement): Scope => ({
  root: element,
  owners: [customOf(element), ownerOf(element)].filter((owner) => owner !== undefined),
})

const parts = /\[[^\]]*\]|\.(-?[_a-z\u0080-\uffff][\w\u0080-\uffff-]*)|(?<![\w.#:-])[a-z][\w-]*/gi

/**
 * A selector of WXSS as the document has it: class names with the scopes of these components, or of any where `>>>`
 * reaches into them; tags by the host's names.
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

/** Elements in the order of the document. `>>>` in the selector reaches into components, nothing else does. */
export function findAll(scope: Scope, selector: string): HTMLElement[] {
  const paths = scope.owners.map(({ is }) => is)
  const around = (scope.withRoot && scope.root.parentElement) || scope.root
  const found = [...around.querySelectorAll(documentSelector(selector, paths))].filter(isElement)
  return found.filter((element) => belongs(scope, element, selector.includes('>>>')))
}

/** By XPath, where `/page` or `//` begins at the scope's root. */
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
