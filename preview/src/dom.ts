type Child = Node | string | null | false

interface Props {
  class?: string
  id?: string
  title?: string
  disabled?: boolean
  hidden?: boolean
  onclick?: (event: MouseEvent) => void
  onchange?: (event: Event) => void
  oninput?: (event: Event) => void
  onsubmit?: (event: SubmitEvent) => void
  /** Attributes, named as in HTML. */
  attrs?: Record<string, string>
}

/** Makes an element. Text is set as text, so nothing that the API answers can become markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const { class: className, attrs = {}, ...rest } = props
  const element = document.createElement(tag)
  if (className) element.className = className
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value)
  Object.assign(element, rest)
  element.append(...children.filter((child) => child !== null && child !== false))
  return element
}

const svgNamespace = 'http://www.w3.org/2000/svg'

/** A line icon of 24 × 24 from the path data given. */
export function icon(path: string): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(svgNamespace, 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

/** Replaces the children of `host` and keeps the focus on the control with the same id, with what is selected in it. */
export function show(host: HTMLElement, ...children: Child[]) {
  const focused = document.activeElement
  // Null where the kind of input has no selection, as numbers.
  const [start, end] = focused instanceof HTMLInputElement ? [focused.selectionStart, focused.selectionEnd] : []
  host.replaceChildren(...children.filter((child) => child !== null && child !== false))
  if (!focused?.id || document.activeElement?.id === focused.id) return
  const same = document.getElementById(focused.id)
  same?.focus()
  if (same instanceof HTMLInputElement && typeof start === 'number') same.setSelectionRange(start, end ?? start)
}
