/** The ids by which a client refers to elements of the page. */
export interface ElementIds {
  idOf(element: HTMLElement): string
  /** Throws if the element was removed from the page. */
  elementOf(id: string): HTMLElement
}

export function openElementIds(): ElementIds {
  const ids = new WeakMap<HTMLElement, string>()
  const elements = new Map<string, WeakRef<HTMLElement>>()
  let last = 0
  return {
    idOf(element) {
      const known = ids.get(element)
      if (known !== undefined) return known
      last += 1
      const id = `element-${last}`
      ids.set(element, id)
      elements.set(id, new WeakRef(element))
      return id
    },
    elementOf(id) {
      const element = elements.get(id)?.deref()
      if (!element?.isConnected) throw new Error('this element is no longer on the page: find it again')
      return element
    },
  }
}
