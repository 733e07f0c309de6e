import { completePickers, followPicker, turnPicker } from './picker-keys'
import { followSheets, keepInSheet } from './sheet-keys'

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
  followSheets()
}

/** Whether a question of the program is open: it has keys of its own (dialog-keys.h5.ts). */
const isAsked = () => document.activeElement?.closest('[role=alertdialog]') != null

function press(event: KeyboardEvent) {
  // A picker or a question lies over a sheet.
  if (turnPicker(event) || (!isAsked() && keepInSheet(event))) return event.preventDefault()
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
