import type { BuiltInSurroundings } from './surroundings'

interface Choice {
  words: string
  /** Drawn as the one that is meant to be taken. */
  main?: boolean
  take(): void
}

interface SheetWish {
  title: string
  /** What lies between title and choices. */
  body?: HTMLElement
  choices: Choice[]
  /** Tapping beside the sheet, or Escape. */
  onDismiss?(): void
}

const make = (tag: string, className: string, words = '') => {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = words
  return element
}

/** A sheet that comes up from below, over the page and its bars. Returns what takes it away. */
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
