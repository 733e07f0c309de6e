import type { Part } from '../part'
import { type Words, wordsIn } from '../words'

interface KeyboardProps {
  adjustPosition: boolean
  cursorSpacing: number
  confirmType: string
}

/** The key at the lower right, which is the field's `confirm`. */
const keyWords = (confirmType: string, words: Words): string =>
  ({
    send: words.keySend,
    search: words.keySearch,
    next: words.keyNext,
    go: words.keyGo,
    done: words.keyDone,
    return: words.keyReturn,
  })[confirmType] ?? ''

/**
 * If the phone has a keyboard on screen (launch option `keyboard`), focusing a text field shows a panel of its height,
 * and the page moves up until the field is above it. Returns a function that removes the panel.
 */
export function openKeyboard({
  host,
  around,
  props,
}: Pick<Part<KeyboardProps>, 'host' | 'around' | 'props'>): () => void {
  const { keyboardHeight: height } = around.phone
  if (height === 0) return () => {}
  const key = Object.assign(document.createElement('i'), {
    textContent: keyWords(props.confirmType, wordsIn(around.phone.language)),
  })
  const panel = Object.assign(document.createElement('div'), { className: 'wx-keyboard' })
  panel.style.height = `${height}px`
  panel.setAttribute('aria-hidden', 'true')
  panel.append(key)
  // Typing uses the real keyboard; a tap on the panel must not take the focus from the field.
  panel.addEventListener('mousedown', (event) => event.preventDefault())
  const screen = around.screen()
  screen.append(panel)

  const { window: page } = around.page()
  const over =
    host.getBoundingClientRect().bottom + props.cursorSpacing - (screen.getBoundingClientRect().bottom - height)
  if (props.adjustPosition && over > 0) page.style.translate = `0 ${-over}px`
  around.emit('keyboardHeightChange', { height })
  return () => {
    panel.remove()
    page.style.translate = ''
    around.emit('keyboardHeightChange', { height: 0 })
  }
}
