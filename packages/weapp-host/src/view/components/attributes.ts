import { tapByKeyboard } from './keyboard'
import type { Describe, Part } from './part'

const ariaNames = [
  ...['Label', 'Role', 'Hidden', 'Checked', 'Disabled', 'Selected', 'Expanded', 'Pressed', 'Current', 'Modal', 'Busy'],
  ...[
    'Live',
    'Atomic',
    'Haspopup',
    'Controls',
    'Owns',
    'Describedby',
    'Labelledby',
    'Details',
    'Errormessage',
    'Invalid',
  ],
  ...[
    'Required',
    'Readonly',
    'Multiline',
    'Multiselectable',
    'Autocomplete',
    'Activedescendant',
    'Orientation',
    'Sort',
  ],
  ...[
    'Level',
    'Posinset',
    'Setsize',
    'Valuemax',
    'Valuemin',
    'Valuenow',
    'Valuetext',
    'Roledescription',
    'Placeholder',
  ],
].map((name) => `aria${name}`)

/** Properties of every tag besides `id`, `class`, `style` and `data-*`, which the component framework sets itself. */
export const attributes: Record<string, null | StringConstructor | BooleanConstructor> = {
  hidden: Boolean,
  animation: null,
  role: null,
  tabindex: null,
  ...Object.fromEntries(ariaNames.map((name) => [name, null])),
}

/** The DOM attributes of properties; `aria-role` is WeChat's name for `role`. */
const attributeOf = (property: string) => {
  if (property === 'ariaRole' || property === 'role') return 'role'
  return property === 'tabindex' ? property : `aria-${property.slice('aria'.length).toLowerCase()}`
}

const spoken = [...ariaNames, 'role', 'tabindex']
const known = (value: unknown) => value !== null && value !== undefined && value !== ''

/** Roles that a person can tap: focusable like a button. */
const tapped = new Set(['button', 'checkbox', 'link', 'menuitem', 'option', 'radio', 'switch', 'tab'])

/**
 * Sets `hidden`, `role` and `aria-…` in the document. `speaker` is the element for screen readers: the text field inside an
 * `input`, otherwise the tag's own element.
 */
export function openAttributes(part: Part<Record<string, unknown>>, speaker: () => HTMLElement): Describe {
  const own: Record<string, unknown> = {}
  const written = new Set<string>()
  let hearsKeys = false

  const write = () => {
    const said = { ...own }
    for (const property of spoken) if (known(part.props[property])) said[attributeOf(property)] = part.props[property]
    // WeChat has no levels; a browser expects one.
    if (said.role === 'heading' && !known(said['aria-level'])) said['aria-level'] = 2
    if (tapped.has(String(said.role)) && speaker() === part.host) {
      if (!known(said.tabindex)) said.tabindex = 0
      if (!hearsKeys) tapByKeyboard(part)
      hearsKeys = true
    }
    for (const name of written) if (!known(said[name])) speaker().removeAttribute(name)
    written.clear()
    for (const [name, value] of Object.entries(said)) {
      if (!known(value)) continue
      speaker().setAttribute(name, String(value))
      written.add(name)
    }
  }
  part.watch(['hidden'], () => part.host.toggleAttribute('hidden', Boolean(part.props.hidden)))
  part.watch(spoken, write)

  return (said) => {
    Object.assign(own, said)
    write()
  }
}
