/** Taro draws its dialog of plain boxes, and keeps it in the document. */
function buttonsOf(title: string): HTMLElement[] {
  // What is seen of it: the box around it has no size.
  const dialog = document.querySelector('.taro-modal__content')
  dialog?.setAttribute('role', 'alertdialog')
  dialog?.setAttribute('aria-modal', 'true')
  dialog?.setAttribute('aria-label', title)
  const buttons = [...document.querySelectorAll<HTMLElement>('.taro__modal .taro-model__btn')]
  for (const button of buttons) {
    button.setAttribute('role', 'button')
    button.setAttribute('tabindex', '0')
  }
  return buttons
}

export function takeKeys(title: string, safe: boolean): () => void {
  const before = document.activeElement
  let buttons: HTMLElement[] = []
  // By then it is drawn.
  const drawn = setTimeout(() => {
    buttons = buttonsOf(title)
    buttons[safe ? 0 : 1]?.focus()
  })

  // Enter and Space press any button (accessible.h5.ts).
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') buttons[0]?.click()
    if (event.key !== 'Tab') return
    event.preventDefault()
    const other = buttons.find((button) => button !== document.activeElement)
    other?.focus()
  }
  document.addEventListener('keydown', onKey)
  return () => {
    clearTimeout(drawn)
    document.removeEventListener('keydown', onKey)
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
