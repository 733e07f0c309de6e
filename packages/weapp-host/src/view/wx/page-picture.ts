import { element } from '../frame/elements'
import type { ViewPage } from '../view-host'

/** All rules of the document, for a picture that stands where they do not reach. */
const allRules = () =>
  [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n')

/**
 * The page's top as it is drawn now, `width` px wide: a copy that nothing finds and nothing can touch. What the program
 * draws later does not change it.
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
  // Closed: what looks for words on the page must not find them twice.
  picture.attachShadow({ mode: 'closed' }).append(element('style', {}, allRules()), copy)
  return picture
}
