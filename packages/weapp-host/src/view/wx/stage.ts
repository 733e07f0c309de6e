import type { PhoneFacts } from '../../wx/phone'
import { Refusal } from '../../wx/types'
import { element, sealedBox } from '../frame/elements'
import { facesCss } from './faces.css'

/** Dialogs over the page and over the phone's bars. */
export interface Stage {
  root: ShadowRoot
  /** The phone's theme has changed. */
  followTheme(): void
  add(element: HTMLElement): void
}

export interface DialogWish {
  /** The position: in the middle, at the bottom, or full screen. */
  place: 'middle' | 'below' | 'whole'
  /** The name for screen readers. */
  label: string
  parts: (Node | string)[]
  className?: string
  /** Whether a tap outside closes it; Escape always does. */
  besideCancels?: boolean
  /** For dialogs that no call awaits: what Escape does besides closing. */
  onLeave?(): void
}

/** The outcome of a dialog. */
export interface Ending<Value> {
  take(value: Value): void
  cancel(): void
}

export function openStage(screen: HTMLElement, theme: () => PhoneFacts['theme']): Stage {
  const { host, root } = sealedBox('weapp-faces', facesCss)
  screen.append(host)
  const followTheme = () => {
    host.dataset.theme = theme()
  }
  return {
    root,
    followTheme,
    add(made) {
      followTheme()
      root.append(made)
    },
  }
}

const focusable = 'button:not([disabled]), input, textarea, select, [tabindex="0"]'

/** Tab cycles within the dialog. */
function keepFocus(event: KeyboardEvent, box: HTMLElement, root: ShadowRoot) {
  const all = [...box.querySelectorAll<HTMLElement>(focusable)]
  const [first, last] = [all[0], all.at(-1)]
  const at = root.activeElement
  const leaves = event.shiftKey ? at === first || at === box : at === last
  if (!leaves) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}

const focused = (): Element | null => {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at
}

/** Shows a dialog until the person has answered; returns how to remove it earlier. */
function open(stage: Stage, { place, label, parts, className = '', besideCancels }: DialogWish, cancel: () => void) {
  const box = element('div', { className: `box ${className}`, tabIndex: -1 }, ...parts)
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-modal', 'true')
  box.setAttribute('aria-label', label)
  const mask = element('div', { className: `mask ${place}` }, box)
  const before = focused()
  mask.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') keepFocus(event, box, stage.root)
    if (event.key !== 'Escape') return
    event.stopPropagation()
    cancel()
  })
  if (besideCancels) mask.addEventListener('click', ({ target }) => target === mask && cancel())
  stage.add(mask)
  const wanted = box.querySelector<HTMLElement>('[data-first]') ?? box
  wanted.focus({ preventScroll: true })
  return () => {
    mask.remove()
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
}

/** Shows a dialog and returns the person's choice; without one the call fails with `cancel`. */
export function ask<Value>(stage: Stage, build: (ending: Ending<Value>) => DialogWish): Promise<Value> {
  return new Promise((resolve, reject) => {
    let close = () => {}
    const ending: Ending<Value> = {
      take(value) {
        close()
        resolve(value)
      },
      cancel() {
        close()
        reject(new Refusal('cancel'))
      },
    }
    close = open(stage, build(ending), ending.cancel)
  })
}

/** Shows a dialog that no call awaits; closed by `close` or by Escape. */
export function show(stage: Stage, build: (close: () => void) => DialogWish): () => void {
  let close = () => {}
  const leave = () => close()
  const wish = build(leave)
  close = open(stage, wish, wish.onLeave ?? leave)
  return leave
}
