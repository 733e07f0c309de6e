import type { BuiltInSurroundings } from './surroundings'

interface Choice {
  words: string
  /** Rendered as the primary button. */
  main?: boolean
  take(): void
}

interface SheetWish {
  title: string
  /** The content between title and buttons. */
  body?: HTMLElement
  choices: Choice[]
  /** Called on a tap outside the sheet, or on Escape. */
  onDismiss?(): void
}

const make = (tag: string, className: string, words = '') => {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = words
  return element
}

/** A sheet from below, over the page and its bars. Returns a function that removes it. */
export function openSheet(around: BuiltInSurroundings, { title, body, choices, onDismiss }: SheetWish): () => void {
  const mask = make('div', 'wx-mask')
  const sheet = make('div', 'wx-sheet')
  sheet.setAttribute('role', 'dialog')
  sheet.setAttribute('aria-modal', 'true')
  sheet.setAttribute('aria-label', title)
  const before = document.activeElement
  const close = () => {
    mask.remove()
    document.removeEventListener('keydown', onKey)
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
  const dismiss = () => {
    close()
    onDismiss?.()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') dismiss()
  }

  const buttons = choices.map(({ words, main, take }) => {
    const button = make('button', main ? 'wx-sheet-choice wx-sheet-main' : 'wx-sheet-choice', words)
    button.addEventListener('click', () => {
      close()
      take()
    })
    return button
  })
  const row = make('div', 'wx-sheet-choices')
  row.append(...buttons)
  sheet.append(make('div', 'wx-sheet-title', title), ...(body ? [body] : []), row)
  mask.append(sheet)
  mask.addEventListener('click', (event) => {
    if (event.target === mask) dismiss()
  })
  document.addEventListener('keydown', onKey)
  around.screen().append(mask)
  buttons.find((button) => button.classList.contains('wx-sheet-main'))?.focus({ preventScroll: true })
  return close
}
