/**
 * Whether something in `host` must not be replaced right now: a button between press and release would lose its click, a field
 * with an input method its unfinished word. Calls `released` when that is over.
 */
export function whileHeld(host: HTMLElement, released: () => void): () => boolean {
  let held = false
  const hold = () => {
    held = true
  }
  const release = () => {
    if (!held) return
    held = false
    // After the click, which comes next.
    setTimeout(released)
  }
  host.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && target.closest('button')) hold()
  })
  for (const end of ['pointerup', 'pointercancel'] as const) window.addEventListener(end, release)
  host.addEventListener('compositionstart', hold)
  host.addEventListener('compositionend', release)
  return () => held
}
