import { browserCss } from '../../compile/lengths'
import { answerLabel, becomeField } from './fields'
import { openKeyboard } from './keyboard-panel'
import { lengthLimited } from './limit'
import type { Part } from './part'

/** What `input` and `textarea` share. */
export const textFieldProperties = {
  value: String,
  placeholder: String,
  placeholderStyle: String,
  disabled: Boolean,
  maxlength: { type: Number, value: 140 },
  cursorSpacing: Number,
  autoFocus: Boolean,
  focus: Boolean,
  confirmHold: Boolean,
  cursor: { type: Number, value: -1 },
  cursorColor: String,
  selectionStart: { type: Number, value: -1 },
  selectionEnd: { type: Number, value: -1 },
  adjustPosition: { type: Boolean, value: true },
  holdKeyboard: Boolean,
  autoFill: String,
  name: String,
}

export interface TextFieldProps {
  value: string
  placeholder: string
  placeholderStyle: string
  disabled: boolean
  maxlength: number
  autoFocus: boolean
  focus: boolean
  cursor: number
  cursorColor: string
  selectionStart: number
  selectionEnd: number
  name: string
  adjustPosition: boolean
  cursorSpacing: number
  confirmType: string
}

export type Control = HTMLInputElement | HTMLTextAreaElement

/** What the program's `bindinput` may return: the words to stand there instead. */
const wordsFrom = (returned: unknown): { value: string; cursor?: number } | undefined => {
  if (typeof returned === 'string') return { value: returned }
  const { value, cursor } = (returned ?? {}) as { value?: unknown; cursor?: number }
  return typeof value === 'string' ? { value, ...(cursor !== undefined && { cursor }) } : undefined
}

/**
 * Typing as WeChat tells of it. The program's `value` is taken when it becomes another, so that what was typed stays where
 * the same value is set once more. While letters are composed (Pinyin) nothing is told and nothing is replaced.
 */
export function drawTextField(part: Part<TextFieldProps>, control: Control) {
  const placeholder = part.marked['placeholder-class'] ?? document.createElement('div')
  let isComposing = false
  let waiting: string | undefined
  let keyCode = 0

  const showPlaceholder = () => {
    placeholder.textContent = control.value === '' && !isComposing ? part.props.placeholder : ''
  }
  const put = (value: string, cursor?: number) => {
    const words = lengthLimited(value, part.props.maxlength)
    if (isComposing) waiting = words
    else if (control.value !== words) control.value = words
    if (cursor !== undefined) control.setSelectionRange(cursor, cursor)
    showPlaceholder()
  }
  const tell = () => {
    const words = lengthLimited(control.value, part.props.maxlength)
    if (words !== control.value) control.value = words
    showPlaceholder()
    part.model('value', words)
    part.emit(
      'input',
      { value: words, cursor: control.selectionStart ?? words.length, keyCode },
      {
        onReturn(returned) {
          const instead = wordsFrom(returned)
          if (instead) put(instead.value, instead.cursor)
        },
      },
    )
  }

  part.watch(['value', 'maxlength'], () => put(part.props.value))
  part.watch(['placeholder'], () => {
    control.placeholder = part.props.placeholder
    showPlaceholder()
  })
  part.watch(['placeholderStyle'], () => placeholder.setAttribute('style', browserCss(part.props.placeholderStyle)))
  part.watch(['disabled'], () => {
    control.disabled = part.props.disabled
    part.host.toggleAttribute('disabled', part.props.disabled)
  })
  part.watch(['cursorColor'], () => control.style.setProperty('caret-color', part.props.cursorColor))

  control.addEventListener('keydown', (event) => {
    keyCode = (event as KeyboardEvent).keyCode
  })
  control.addEventListener('input', () => {
    if (isComposing) showPlaceholder()
    else tell()
  })
  control.addEventListener('compositionstart', (event) => {
    isComposing = true
    part.emit('keyboardcompositionstart', { data: (event as CompositionEvent).data })
  })
  control.addEventListener('compositionupdate', (event) =>
    part.emit('keyboardcompositionupdate', { data: (event as CompositionEvent).data }),
  )
  control.addEventListener('compositionend', (event) => {
    isComposing = false
    part.emit('keyboardcompositionend', { data: (event as CompositionEvent).data })
    const late = waiting
    waiting = undefined
    tell()
    // What the program set meanwhile counts, unless its answer to the words that came is another value.
    if (late !== undefined && late === lengthLimited(part.props.value, part.props.maxlength)) put(late)
  })
  control.addEventListener('selectionchange', () => {
    const { selectionStart, selectionEnd } = control
    part.emit('selectionchange', { selectionStart, selectionEnd })
  })

  drawFocus(part, control)
  becomeField(part.component, {
    name: () => part.props.name,
    value: () => control.value,
    reset: () => put(''),
  })
  answerLabel(part, () => {
    control.focus()
    keepFocus()
  })
}

/** How soon after a tap a browser makes up the mouse that it would have been. */
const madeUpMouseMs = 400

/** A tap that led to this focus is followed by a made-up mouse, which would take the focus away again. */
function keepFocus() {
  const keep = (event: MouseEvent) => event.preventDefault()
  const options = { once: true, capture: true }
  document.addEventListener('mousedown', keep, options)
  setTimeout(() => document.removeEventListener('mousedown', keep, options), madeUpMouseMs)
}

/** `focus`, the caret, and the two events that tell of the keyboard coming and going. */
function drawFocus(part: Part<TextFieldProps>, control: Control) {
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
    // On a page that is still coming in nothing takes the focus yet.
    if (document.activeElement !== control) requestAnimationFrame(() => control.focus())
  }
  part.watch(['focus'], () => {
    if (part.props.focus) focus()
    else if (document.activeElement === control) control.blur()
  })
  part.watch(['cursor', 'selectionStart', 'selectionEnd'], select)
  part.attached(() => {
    if (part.props.autoFocus) focus()
    // A field that goes takes its keyboard along; a browser tells no blur of an element that is gone.
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
