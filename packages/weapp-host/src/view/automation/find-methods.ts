import { customOf, findAll, findByPath, type Scope, scopeOfElement, scopeOfPage } from './find'
import { type Methods, pageOf, type Surroundings } from './methods'
import { writtenTag } from './written'

interface Wanted {
  pageId: string
  elementId: string
  selector: string
}

const mustFind = (found: HTMLElement[], selector: string): HTMLElement => {
  const [first] = found
  if (!first) throw new Error(`no element matches ${selector}`)
  return first
}

/** Methods that find elements: by selector below a page or element, by XPath below a page. */
export function findMethods(around: Surroundings): Methods {
  const { ids } = around
  /** What a client stores of an element. One with a `nodeId` has data and methods. */
  const described = (element: HTMLElement) => {
    const elementId = ids.idOf(element)
    const tagName = writtenTag(element)
    const isCustom = customOf(element) !== undefined
    return {
      elementId,
      tagName,
      ...(isCustom && { nodeId: elementId }),
      ...(tagName === 'video' && { videoId: elementId }),
    }
  }
  const onPage = ({ pageId }: Wanted) => scopeOfPage(pageOf(around, pageId))
  const inElement = ({ elementId }: Wanted) => scopeOfElement(ids.elementOf(elementId))
  const one = (scopeOf: (wanted: Wanted) => Scope, find: typeof findAll) => (wanted: Wanted) =>
    described(mustFind(find(scopeOf(wanted), wanted.selector), wanted.selector))
  const all = (scopeOf: (wanted: Wanted) => Scope, find: typeof findAll) => (wanted: Wanted) => ({
    elements: find(scopeOf(wanted), wanted.selector).map(described),
  })

  return {
    'Page.getElement': one(onPage, findAll),
    'Page.getElements': all(onPage, findAll),
    'Page.getElementByXpath': one(onPage, findByPath),
    'Page.getElementsByXpath': all(onPage, findByPath),
    'Element.getElement': one(inElement, findAll),
    'Element.getElements': all(inElement, findAll),
  }
}
