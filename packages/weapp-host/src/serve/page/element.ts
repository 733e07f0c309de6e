type Child = Node | string | undefined

interface Props {
  class?: string
  title?: string
  hidden?: boolean
  type?: string
  name?: string
  value?: string
  onclick?: () => void
  onchange?: () => void
  onsubmit?: (event: SubmitEvent) => void
  /** Attributes by their HTML names. */
  attributes?: Record<string, string>
}

/** Creates an element. Text is never parsed as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { class: className = '', attributes = {}, ...props }: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), { className }, props)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children.filter((child) => child !== undefined))
  return element
}
