import type { Page } from 'playwright-core'

/**
 * Declarations of the shop about Taro's own elements (`.taro-…`, `.weui-…`) that lose to Taro's styles on the page that is
 * shown: `.taro_page: background-color is rgb(255, 255, 255)`. Taro adds its styles to the document while it runs, so that
 * which come last depends on how the build was split. `seen` are the classes (else tags) of the elements that the shop
 * declares anything for.
 */
export const lostStyles = (page: Page): Promise<{ lost: string[]; seen: string[] }> =>
  page.evaluate(() => {
    const ofTaro = /\.taro|#taro|\.weui/
    const ownSheets = [...document.styleSheets].filter(({ href }) => href?.includes('/app/css/'))
    const rules = ownSheets
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && ofTaro.test(rule.selectorText))
    const still = document.createElement('style')
    still.textContent = '* { transition: none !important }'
    document.head.append(still)

    /** What a property of the element would be, had this rule the last word. */
    const asRuled = (element: HTMLElement, name: string, { style }: CSSStyleRule) => {
      const before = element.getAttribute('style')
      // As text: what a shorthand with a variable in it says of one property cannot be asked for.
      element.setAttribute('style', style.cssText.replace(/( !important)?;/g, ' !important;'))
      const value = getComputedStyle(element).getPropertyValue(name)
      if (before === null) element.removeAttribute('style')
      else element.setAttribute('style', before)
      return value
    }

    const lost = new Set<string>()
    const seen = new Set<string>()
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const own = rules.filter((rule) => element.matches(rule.selectorText))
      const label = element.classList[0] ? `.${element.classList[0]}` : element.localName
      for (const name of new Set(own.flatMap(({ style }) => [...style]))) {
        seen.add(label)
        const shown = getComputedStyle(element).getPropertyValue(name)
        // Of two rules of the shop's own, either may win.
        const ruling = own.filter(({ style }) => [...style].includes(name))
        if (ruling.every((rule) => asRuled(element, name, rule) !== shown)) {
          lost.add(`${label}: ${name} is ${shown}`)
        }
      }
    }
    still.remove()
    return { lost: [...lost], seen: [...seen].sort() }
  })
