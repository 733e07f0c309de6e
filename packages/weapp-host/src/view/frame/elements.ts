/** An element with these properties and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<Omit<HTMLElementTagNameMap[Tag], 'style'>> & { style?: string } = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const { style, ...plain } = properties
  const made = Object.assign(document.createElement(tag), plain)
  if (style !== undefined) made.style.cssText = style
  made.append(...children)
  return made
}

/** An element of the phone, which the program's style sheets do not affect. */
export function sealedBox(className: string, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = element('div', { className })
  const root = host.attachShadow({ mode: 'open' })
  root.append(element('style', {}, css))
  return { host, root }
}
