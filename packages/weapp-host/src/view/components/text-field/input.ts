import { builtIn } from '../built-in'
import { textFieldProperties } from './props'
import { drawTextField } from './text-field'

/** The `inputmode` of the phone's keyboard for a `type`. */
const keyboards: Record<string, { inputMode: string; keys?: RegExp }> = {
  number: { inputMode: 'numeric', keys: /^\d*$/ },
  digit: { inputMode: 'decimal', keys: /^[\d.]*$/ },
  idcard: { inputMode: 'text', keys: /^[\dXx]*$/ },
}

export const input = builtIn('input', {
  properties: {
    ...textFieldProperties,
    type: { type: String, value: 'text' },
    password: Boolean,
    confirmType: { type: String, value: 'done' },
    alwaysEmbed: Boolean,
    safePasswordCertPath: String,
    safePasswordLength: Number,
    safePasswordTimeStamp: Number,
    safePasswordNonce: String,
    safePasswordSalt: String,
    safePasswordCustomHash: String,
  },
  boxes: null,
  innerClasses: ['placeholder-class'],
  draw(part) {
    const control = document.createElement('input')
    control.autocomplete = 'off'
    control.spellcheck = false
    part.host.append(control)
    part.speaker = control
    part.marked['placeholder-class']?.classList.add('input-placeholder')

    part.watch(['type', 'password'], () => {
      const { type, password } = part.props
      control.type = password || type === 'safe-password' ? 'password' : 'text'
      control.inputMode = keyboards[type]?.inputMode ?? 'text'
    })
    part.watch(['confirmType'], () => {
      control.enterKeyHint = part.props.confirmType
    })
    control.addEventListener('beforeinput', (event) => {
      const { inputType, data } = event as InputEvent
      const keys = keyboards[part.props.type]?.keys
      if (inputType === 'insertText' && data && keys && !keys.test(data)) event.preventDefault()
    })
    drawTextField(part, control)

    control.addEventListener('keydown', (event) => {
      // Enter during composition chooses a candidate.
      if (event.key !== 'Enter' || event.isComposing) return
      event.preventDefault()
      part.emit('confirm', { value: control.value })
      if (!part.props.confirmHold) control.blur()
    })
    control.addEventListener('blur', () => {
      if (part.props.type === 'nickname') part.emit('nicknamereview', { pass: true, timeout: false })
    })
  },
})
