import type { Part } from '../part'

interface KeyboardProps {
  adjustPosition: boolean
  cursorSpacing: number
  confirmType: string
}

/** Words on the key at the lower right, as WeChat puts them there. */
const keys: Record<string, string> = {
  send: '发送',
  search: '搜索',
  next: '下一个',
  go: '前往',
  done: '完成',
  return: '换行',
}

/**
 * Where the phone has a keyboard on screen (launch option `keyboard`), a field of text lifts it: a panel as high as one,
 * and the page moves up until the field stands above it. Answers what takes it away.
 */
export function openKeyboard({
  host,
  around,
  props,
}: Pick<Part<KeyboardProps>, 'host' | 'around' | 'props'>): () => void {
  const { keyboardHeight: height } = around.phone
  if (height === 0) return () => {}
  const key = Object.assign(document.createElement('i'), { textContent: keys[props.confirmType] ?? '' })
  const panel = Object.assign(document.createElement('div'), { className: 'wx-keyboard' })
  panel.style.height = `${height}px`
  panel.setAttribute('aria-hidden', 'true')
  panel.append(key)
  // Keys are pressed on the real keyboard; a tap here must not take the focus from the field.
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
