import { builtIn } from './built-in'
import { answerLabel, becomeField } from './fields'
import { tapOn } from './keyboard'

export const switchTag = builtIn('switch', {
  properties: {
    checked: Boolean,
    disabled: Boolean,
    type: { type: String, value: 'switch' },
    color: { type: String, value: '#04BE02' },
    name: String,
  },
  boxes: null,
  draw(part) {
    const { host } = part
    const knob = document.createElement('div')
    knob.className = 'wx-switch'
    host.append(knob)
    let isOn = false

    const show = (next: boolean) => {
      isOn = next
      host.toggleAttribute('checked', isOn)
      part.describe({ 'aria-checked': isOn })
    }
    part.watch(['checked'], () => show(part.props.checked))
    part.watch(['color'], () => knob.style.setProperty('--color', part.props.color))
    part.watch(['type'], () => {
      host.setAttribute('type', part.props.type)
      part.describe({ role: part.props.type === 'checkbox' ? 'checkbox' : 'switch' })
    })
    part.watch(['disabled'], () => {
      const { disabled } = part.props
      host.toggleAttribute('disabled', disabled)
      part.describe({ 'aria-disabled': disabled || undefined, tabindex: disabled ? -1 : 0 })
    })
    part.on('tap', () => {
      if (part.props.disabled) return
      show(!isOn)
      part.model('checked', isOn)
      part.emit('change', { value: isOn })
    })
    answerLabel(part, () => tapOn(part))
    becomeField(part.component, { name: () => part.props.name, value: () => isOn, reset: () => show(false) })
  },
})
