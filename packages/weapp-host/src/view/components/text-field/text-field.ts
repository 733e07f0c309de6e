import { browserCss } from '../../../compile/lengths'
import { answerLabel, becomeField } from '../fields'
import type { Part } from '../part'
import { drawFocus, keepFocus } from './focus'
import { lengthLimited } from './limit'
import type { Control, TextFieldProps } from './props'

/** What the program's `bindinput` may return: the text to show instead. */
const wordsFrom = (returned: unknown): { value: string; cursor?: number } | undefined => {
  if (typeof returned === 'string') return { value: returned }
  const { value, cursor } = (returned ?? {}) as { value?: unknown; cursor?: number }
  return typeof value === 'string' ? { value, ...(cursor !== undefined && { cursor }) } : undefined
}

/**
 * Text input with WeChat's events. The program's `value` is applied when it changes, so that typed text stays where the
 * same value is set again. During composition (Pinyin) there are no events, and nothing is replaced.
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
    // A value set by the program during the event wins, unless the handler returns another one.
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
