import type { Part } from '../part'
import { openKeyboard } from './keyboard-panel'
import type { Control, TextFieldProps } from './props'

/** The time after a tap within which a browser emulates mouse events. */
const madeUpMouseMs = 400

/** The emulated mouse events after the tap that set the focus would remove the focus again. */
export function keepFocus() {
  const keep = (event: MouseEvent) => event.preventDefault()
  const options = { once: true, capture: true }
  document.addEventListener('mousedown', keep, options)
  setTimeout(() => document.removeEventListener('mousedown', keep, options), madeUpMouseMs)
}

/** Focus, caret, and the two events for the keyboard's opening and closing. */
export function drawFocus(part: Part<TextFieldProps>, control: Control) {
  const select = () => {
    const { cursor, selectionStart, selectionEnd } = part.props
    if (document.activeElement !== control) return
    if (selectionStart >= 0 && selectionEnd >= 0) control.setSelectionRange(selectionStart, selectionEnd)
    else if (cursor >= 0) control.setSelectionRange(cursor, cursor)
  }
  const focus = () => {
    control.focus({ preventScroll: true })
    keepFocus()
    select()
    // On a page that is being opened nothing can be focused yet.
    if (document.activeElement !== control) requestAnimationFrame(() => control.focus())
  }
  part.watch(['focus'], () => {
    if (part.props.focus) focus()
    else if (document.activeElement === control) control.blur()
  })
  part.watch(['cursor', 'selectionStart', 'selectionEnd'], select)
  part.attached(() => {
    if (part.props.autoFocus) focus()
    // The keyboard closes with the field; a browser sends no blur event for a removed element.
    return () => closeKeyboard()
  })

  const height = () => part.around.phone.keyboardHeight
  let closeKeyboard = () => {}
  const tellHeight = (px: number) => {
    if (height() > 0) part.emit('keyboardheightchange', { height: px, duration: 0.25 })
  }
  control.addEventListener('focus', () => {
    closeKeyboard = openKeyboard(part)
    part.emit('focus', { value: control.value, height: height() })
    tellHeight(height())
  })
  control.addEventListener('blur', () => {
    closeKeyboard()
    part.emit('blur', { value: control.value, cursor: control.selectionStart ?? control.value.length })
    tellHeight(0)
  })
}
