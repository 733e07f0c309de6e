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

/** What every tag takes, next to `id`, `class`, `style` and `data-*`, which the component framework writes itself. */
export const attributes: Record<string, null | StringConstructor | BooleanConstructor> = {
  hidden: Boolean,
  animation: null,
  role: null,
  tabindex: null,
  ...Object.fromEntries(ariaNames.map((name) => [name, null])),
}

/** The attributes of the document that a property becomes; `aria-role` is WeChat's word for `role`. */
const attributeOf = (property: string) => {
  if (property === 'ariaRole' || property === 'role') return 'role'
  return property === 'tabindex' ? property : `aria-${property.slice('aria'.length).toLowerCase()}`
}

const spoken = [...ariaNames, 'role', 'tabindex']
const known = (value: unknown) => value !== null && value !== undefined && value !== ''

/** Roles of what a person taps: reachable by keyboard like a button. */
const tapped = new Set(['button', 'checkbox', 'link', 'menuitem', 'option', 'radio', 'switch', 'tab'])

/**
 * Hands `hidden`, `role` and `aria-…` on to the document. `speaker` is the element that screen readers meet: the text
 * field within an `input`, the tag's own element elsewhere.
 */
export function openAttributes(part: Part<Record<string, unknown>>, speaker: () => HTMLElement): Describe {
  const own: Record<string, unknown> = {}
  const written = new Set<string>()
  let hearsKeys = false

  const write = () => {
    const said = { ...own }
    for (const property of spoken) if (known(part.props[property])) said[attributeOf(property)] = part.props[property]
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
