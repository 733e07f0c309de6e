import type { Box } from '../../wx/phone'
import type { ViewPage } from '../view-host'

/** Relative to the top left corner of the page's window. */
export const boxOf = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
  width: Math.max(0, right - left),
  height: Math.max(0, bottom - top),
})

/** The box of the element in page coordinates. */
export function placeOf(element: HTMLElement, page: ViewPage): Box {
  const origin = page.window.getBoundingClientRect()
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return boxOf(left - origin.left, top - origin.top, right - origin.left, bottom - origin.top)
}

/** The box of the page's window. */
export function windowBox(page: ViewPage): Box {
  const { width, height } = page.window.getBoundingClientRect()
  return boxOf(0, 0, width, height)
}
