import { completePickers, followPicker, turnPicker } from './picker-keys'

const controls = ['button', 'link', 'tab', 'radio', 'checkbox'].map((role) => `[role=${role}]`)
const isControl = controls.join(',')
const isUnreachable = controls.map((control) => `${control}:not([tabindex])`).join(',')

function complete() {
  completePickers()
  for (const control of document.querySelectorAll(isUnreachable)) control.setAttribute('tabindex', '0')
  for (const title of document.querySelectorAll('.taro-navigation-bar-title:not([role])')) {
    title.setAttribute('role', 'heading')
    title.setAttribute('aria-level', '1')
  }
}

function press(event: KeyboardEvent) {
  if (turnPicker(event)) return event.preventDefault()
  const { key, target } = event
  if (!(key === 'Enter' || key === ' ') || !(target instanceof HTMLElement) || !target.matches(isControl)) return
  // Space would scroll the page.
  event.preventDefault()
  if (event.repeat) return
  target.click()
  followPicker(target)
}

let waiting = false

/** Once for all that is drawn together, and not in the task that draws it. */
function completeSoon() {
  if (waiting) return
  waiting = true
  setTimeout(() => {
    waiting = false
    complete()
  })
}

export function makeAccessible(): void {
  new MutationObserver(completeSoon).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['role'],
  })
  document.addEventListener('keydown', press)
}
