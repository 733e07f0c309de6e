import { element } from '../frame/elements'
import type { ViewPage } from '../view-host'

/** All rules of the document, for a picture in a shadow root, which they do not reach. */
const allRules = () =>
  [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n')

/**
 * A picture of the top of the page as it is now, `width` px wide: an inert copy of its elements. Later changes of the
 * page do not affect it.
 */
export function pagePicture(page: ViewPage, width: number): HTMLElement {
  const { width: pageWidth, height } = page.window.getBoundingClientRect()
  const copy = page.window.cloneNode(true) as HTMLElement
  copy.style.cssText += ';position: relative; inset: auto;'
  copy.style.width = `${pageWidth}px`
  copy.style.height = `${height}px`
  const picture = element('div', { className: 'page-picture', inert: true })
  picture.style.width = `${pageWidth}px`
  picture.style.height = `${height}px`
  picture.style.transform = `scale(${width / pageWidth})`
  // A closed shadow root, so that searches in the page do not find the copy.
  picture.attachShadow({ mode: 'closed' }).append(element('style', {}, allRules()), copy)
  return picture
}
