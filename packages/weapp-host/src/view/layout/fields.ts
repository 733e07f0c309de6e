import { Component, type GeneralComponent } from 'glass-easel'
import { type Context, contextOf } from '../components/contexts'
import type { ViewPage } from '../view-host'
import { placeOf, windowBox } from './boxes'
import type { Found } from './scopes'

/** The fields of a query, as `fields()` takes them. */
export interface FieldsWish {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: string[]
  computedStyle?: string[]
  context?: boolean
  node?: boolean
  ref?: boolean
}

type Fields = Record<string, unknown>

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The scroll offset and the scrollable size of a scroller. */
const offsetOf = ({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: HTMLElement) => ({
  scrollLeft,
  scrollTop,
  scrollWidth,
  scrollHeight,
})

/** What the built-in component of a node offers to queries. */
const offeredBy = ({ node }: Found): Context => (Component.isComponent(node) ? contextOf(node as GeneralComponent) : {})

function propertiesOf({ node }: Found, names: string[]): Fields {
  const data = Component.isComponent(node) ? ((node as GeneralComponent).data as Fields) : {}
  return Object.fromEntries(names.map((name) => [name, data[camel(name)]]))
}

function stylesOf({ element }: Found, names: string[]): Fields {
  const style = getComputedStyle(element) as unknown as Record<string, string>
  return Object.fromEntries(names.map((name) => [name, style[camel(name)]]))
}

/** The requested fields of a node. */
export function fieldsOf(found: Found, wish: FieldsWish, page: ViewPage): Fields {
  const { node, element } = found
  const { left, top, right, bottom, width, height } = placeOf(element, page)
  return {
    ...(wish.id && { id: node.id }),
    ...(wish.dataset && { dataset: { ...node.dataset } }),
    ...(wish.mark && { mark: { ...node.collectMarks() } }),
    ...(wish.rect && { left, top, right, bottom }),
    ...(wish.size && { width, height }),
    ...(wish.scrollOffset && offsetOf(offeredBy(found).scroller ?? element)),
    ...propertiesOf(found, wish.properties ?? []),
    ...stylesOf(found, wish.computedStyle ?? []),
    ...(wish.context && { context: offeredBy(found).context }),
    ...(wish.node && { node: offeredBy(found).node }),
  }
}

/** The requested fields of the page's window. */
export function fieldsOfWindow(wish: FieldsWish, page: ViewPage): Fields {
  const { left, top, right, bottom, width, height } = windowBox(page)
  return {
    ...(wish.id && { id: '' }),
    ...(wish.dataset && { dataset: {} }),
    ...(wish.rect && { left, top, right, bottom }),
    ...(wish.size && { width, height }),
    ...(wish.scrollOffset && offsetOf(page.scroller)),
  }
}
