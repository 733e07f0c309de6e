import { backScene, type Entering, readMarks, returningScenes } from '@haoli/contract'

interface Opening extends Entering {
  shareTicket?: string
}

/**
 * Whether the app only came to the front, so that the visit goes on: from the background, from a dialog of WeChat, or back from
 * another mini program. `isOnTop`: the page that it names is the one that is open anyway. Another card, or the same card after an
 * entrance of another kind, is a visit of its own.
 */
export function isSameVisit(before: Opening, now: Opening, isOnTop: boolean): boolean {
  if (now.scene === backScene || JSON.stringify(before) === JSON.stringify(now)) return true
  const isOpened =
    Object.keys(readMarks(now)).length > 0 || (now.shareTicket ?? before.shareTicket) !== before.shareTicket
  if (isOpened || now.scene !== before.scene) return false
  return isOnTop || returningScenes.includes(now.scene)
}
