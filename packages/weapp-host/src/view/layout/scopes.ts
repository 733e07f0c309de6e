import { type Element, type GeneralComponent, ParsedSelector } from 'glass-easel'
import type { Instance } from '../../program/instance'
import type { ViewPage } from '../view-host'

/** A node that a selector found, and its DOM element. */
export interface Found {
  node: Element
  element: HTMLElement
}

/** Where selectors search: in one page or component, and after `>>>` in its components too. */
export interface Scope {
  page: ViewPage
  all(selector: string): Found[]
}

export interface Scopes {
  /** The scope of this page or component; by default of the top page. Undefined where no page is open. */
  of(instance?: Instance): Scope | undefined
}

/** The element of a node. A node without its own element (`virtualHost`) has those of its children. */
export function drawnBy(node: Element): HTMLElement | undefined {
  const own = (node as { $$?: unknown }).$$
  return own instanceof HTMLElement ? own : undefined
}

type Owner = { _$?: GeneralComponent }

/** The page that contains this component. */
function rootOf(component: GeneralComponent): GeneralComponent {
  let root = component
  for (let owner = root.ownerShadowRoot; owner; owner = root.ownerShadowRoot) {
    root = owner.getHostNode() as GeneralComponent
  }
  return root
}

export function openScopes(stack: () => ViewPage[]): Scopes {
  // A hidden tab is not on the stack, but its observers are still its own.
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
