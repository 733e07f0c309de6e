import type { GeneralComponent } from 'glass-easel'
import { builtIn } from './built-in'
import { answerLabel, around, becomeField } from './fields'
import { tapOn } from './keyboard'
import type { Part } from './part'

/** A checkbox or radio. */
interface Choice {
  value(): string
  isOn(): boolean
  turn(on: boolean): void
}

/** A group and its choices, in the order in which they were added. */
interface Group {
  choices: Set<Choice>
  tell(): void
}

const groups = new WeakMap<GeneralComponent, Group>()

const groupTag = (tag: string, role: string, told: (on: string[]) => unknown) =>
  builtIn(tag, {
    properties: { name: String },
    draw(part) {
      const group: Group = {
        choices: new Set(),
        tell: () => part.emit('change', { value: value() }),
      }
      const inOrder = () => [...group.choices].sort((a, b) => orderOf(a, b))
      const value = () =>
        told(
          inOrder()
            .filter((one) => one.isOn())
            .map((one) => one.value()),
        )
      groups.set(part.component, group)
      part.attached(() => part.describe({ role }))
      becomeField(part.component, {
        name: () => part.props.name,
        value,
        reset: () => {
          for (const one of group.choices) one.turn(false)
        },
      })
    },
  })

const hosts = new WeakMap<Choice, HTMLElement>()
const orderOf = (a: Choice, b: Choice) => {
  const [first, second] = [hosts.get(a), hosts.get(b)]
  return first && second && first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

const choiceProperties = {
  value: String,
  checked: Boolean,
  disabled: Boolean,
  color: { type: String, value: '#09BB07' },
  name: String,
}

/** `onTap` returns the new state after a tap; undefined: no change. */
function drawChoice(
  part: Part<{ value: string; checked: boolean; disabled: boolean; color: string }>,
  role: string,
  onTap: (isOn: boolean, others: Choice[]) => boolean | undefined,
) {
  const { host } = part
  const box = document.createElement('div')
  box.className = `wx-${role}`
  host.prepend(box)
  let isOn = false
  let group: Group | undefined

  const choice: Choice = {
    value: () => part.props.value,
    isOn: () => isOn,
    turn(on) {
      isOn = on
      host.toggleAttribute('checked', on)
      part.describe({ 'aria-checked': on })
    },
  }
  hosts.set(choice, host)
  const others = () => [...(group?.choices ?? [])].filter((other) => other !== choice)

  part.watch(['checked'], () => {
    choice.turn(part.props.checked)
    if (part.props.checked && role === 'radio') for (const other of others()) other.turn(false)
  })
  part.watch(['color'], () => box.style.setProperty('--color', part.props.color))
  part.watch(['disabled'], () => {
    host.toggleAttribute('disabled', part.props.disabled)
    const { disabled } = part.props
    part.describe({ role, 'aria-disabled': disabled || undefined, tabindex: disabled ? -1 : 0 })
  })
  part.attached(() => {
    const found = around(part.component, (other) => groups.has(other))
    group = found && groups.get(found)
    group?.choices.add(choice)
    return () => group?.choices.delete(choice)
  })
  part.on('tap', () => {
    if (part.props.disabled) return
    const next = onTap(isOn, others())
    if (next === undefined) return
    choice.turn(next)
    group?.tell()
  })
  answerLabel(part, () => tapOn(part))
}

export const checkbox = builtIn('checkbox', {
  properties: choiceProperties,
  draw: (part) => drawChoice(part, 'checkbox', (isOn) => !isOn),
})

export const radio = builtIn('radio', {
  properties: choiceProperties,
  draw: (part) =>
    drawChoice(part, 'radio', (isOn, others) => {
      if (isOn) return undefined
      for (const other of others) other.turn(false)
      return true
    }),
})

export const checkboxGroup = groupTag('checkbox-group', 'group', (on) => on)
export const radioGroup = groupTag('radio-group', 'radiogroup', ([first]) => first ?? '')
