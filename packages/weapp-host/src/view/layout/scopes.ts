import { type Element, type GeneralComponent, ParsedSelector } from 'glass-easel'
import type { Instance } from '../../program/instance'
import type { ViewPage } from '../view-host'

/** A node that a selector found, and the DOM element that it is drawn as. */
export interface Found {
  node: Element
  element: HTMLElement
}

/** Where selectors are looked up: inside one page or component, and where `>>>` says so within its components too. */
export interface Scope {
  page: ViewPage
  all(selector: string): Found[]
}

export interface Scopes {
  /** The inside of this page or component; without one of the page on top. Undefined where no page is open. */
  of(instance?: Instance): Scope | undefined
}

/** The element that a node is drawn as. One without an element of its own (`virtualHost`) is drawn by its children. */
export function drawnBy(node: Element): HTMLElement | undefined {
  const own = (node as { $$?: unknown }).$$
  return own instanceof HTMLElement ? own : undefined
}

type Owner = { _$?: GeneralComponent }

/** The page's own component, at the top of whatever this one is within. */
function rootOf(component: GeneralComponent): GeneralComponent {
  let root = component
  for (let owner = root.ownerShadowRoot; owner; owner = root.ownerShadowRoot) {
    root = owner.getHostNode() as GeneralComponent
  }
  return root
}

export function openScopes(stack: () => ViewPage[]): Scopes {
  // A tab that is not in sight has left the stack, and what it looks at is still its own.
  const pages = new WeakMap<GeneralComponent, ViewPage>()
  const pageOf = (root: GeneralComponent) => {
    for (const page of stack()) {
      const component = (page.instance as Owner)._$
      if (component) pages.set(component, page)
    }
    return pages.get(root)
  }
  return {
    of(instance) {
      const component = ((instance ?? stack().at(-1)?.instance) as Owner | undefined)?._$
      const root = component?.getShadowRoot()
      const page = component && pageOf(rootOf(component))
      if (!page || !root) return undefined
      return {
        page,
        all(selector) {
          const found = new ParsedSelector(selector).query(root, false) as Element[]
          return found.flatMap((node) => {
            const element = drawnBy(node)
            return element ? [{ node, element }] : []
          })
        },
      }
    },
  }
}
