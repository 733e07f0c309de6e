import { element } from '../frame/elements'

interface ButtonWish {
  /** `main` is the primary button, `plain` looks like text, `row` has the full width. */
  look?: 'main' | 'second' | 'plain' | 'row'
  /** Gets the focus when the dialog opens. */
  first?: boolean
  label?: string
}

export function button(words: string | Node, press: () => void, { look = 'second', first, label }: ButtonWish = {}) {
  const made = element('button', { className: look, type: 'button', onclick: press }, words)
  if (first) made.dataset.first = ''
  if (label) made.setAttribute('aria-label', label)
  return made
}

export const box = (className: string, ...children: (Node | string)[]) => element('div', { className }, ...children)

export const text = (className: string, words: string) => element('div', { className }, words)

/** A heading with a close button, as on WeChat's half screens. */
export const sheetHead = (title: string, closeWords: string, close: () => void) =>
  box('head', button('×', close, { look: 'plain', label: closeWords }), text('head-title', title))

type FieldProperties = Partial<Pick<HTMLInputElement, 'type' | 'value' | 'maxLength' | 'autocomplete'>>

/** A field with a label. */
export function field(label: string, properties: FieldProperties = {}) {
  const input = element('input', properties)
  return { input, row: element('label', { className: 'field' }, element('span', {}, label), input) }
}

/** Names and values, one pair per line. */
export const facts = (pairs: [string, string][]) =>
  element(
    'dl',
    { className: 'facts' },
    ...pairs.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  )
