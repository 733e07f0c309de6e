import type { ProgramBundle, StyleSheet } from '../compile/bundle'
import { browserCss } from '../compile/lengths'
import { sheetsAttribute, sheetToken } from '../compile/scope'
import type { Manifest } from '../program/manifest'
import { tidy } from '../program/paths'

/** WeChat's six ways for a component's styles and its page's to meet or not. */
export type StyleIsolation =
  | 'isolated'
  | 'apply-shared'
  | 'shared'
  | 'page-isolated'
  | 'page-apply-shared'
  | 'page-shared'

/** What a component's JSON, or the `options` of its definition, say of it. */
interface IsolationWishes {
  styleIsolation?: StyleIsolation
  addGlobalClass?: boolean
  component?: boolean
}

interface AppJson {
  darkmode?: boolean
  subPackages?: { root: string; independent?: boolean }[]
  subpackages?: { root: string; independent?: boolean }[]
}

/** The styles of a program, in the document. */
export interface Styles {
  /**
   * How the component or page at `path` is isolated, by its JSON and the `options` of its definition. Give it to
   * glass-easel as the static config's `styleIsolation` before the component is registered, with `scopeOf(path)` as the
   * name of its scope: `codeSpace.addStyleSheet(path, undefined, scopeOf(path))`.
   */
  isolate(path: string, options?: IsolationWishes): StyleIsolation
  /**
   * Puts the style sheets of a page, and of all components it may show, into the document, and lets them reach into
   * `element`: the `<page>` of the page, or the element around anything else that is drawn by itself (a custom tab bar).
   */
  attach(element: Element, path: string): void
  /** What `@media (prefers-color-scheme: …)` goes by: the phone's theme, in a program that has a dark mode. */
  setTheme(theme: 'light' | 'dark'): void
  /** Style sheets after a change: those in the document are swapped, the page stays as it is. */
  replace(styles: Record<string, StyleSheet>): void
}

/** The event on `document` that carries changed style sheets to `replace`. */
export const stylesChanged = 'weapp-styles-changed'

const kinds = ['app', 'component', 'page'] as const

const colorScheme = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g

export function openStyles(
  bundle: Pick<ProgramBundle, 'json' | 'styles'>,
  manifest: Manifest,
  theme: 'light' | 'dark' = 'light',
): Styles {
  const { subPackages, subpackages = subPackages ?? [], darkmode = false } = (bundle.json.app ?? {}) as AppJson
  let sheets = bundle.styles
  let scheme = darkmode ? theme : 'light'
  const isolations = new Map<string, StyleIsolation>()
  const elements = new Map<string, HTMLStyleElement>()

  // WeChat's order, which decides between equals: the app's, the components', the page's.
  const ends = kinds.map((kind) => document.head.appendChild(document.createComment(` styles: ${kind} `)))

  const isIndependent = (path: string) =>
    subpackages.some(({ root, independent }) => independent && path.startsWith(`${tidy(root)}/`))

  const wishesOf = (path: string) => (bundle.json[path] ?? {}) as IsolationWishes
  const isolationOf = (path: string) => isolations.get(path) ?? isolate(path)
  const isolate = (path: string, options: IsolationWishes = {}): StyleIsolation => {
    const own = wishesOf(path)
    const whole = own.addGlobalClass || options.addGlobalClass ? 'apply-shared' : 'isolated'
    const byKind = own.component && !manifest.pages.includes(path) ? whole : 'shared'
    const isolation = own.styleIsolation ?? options.styleIsolation ?? byKind
    isolations.set(path, isolation)
    redraw(path)
    return isolation
  }

  const cssOf = (path: string): string => {
    const { css = '', scope } = sheets[path] ?? {}
    const isolation = isolationOf(path)
    // A sheet that is shared with others has no names of its own.
    const named = scope && /^(page-)?shared$/.test(isolation) ? css.replaceAll(`${scope}--`, '') : css
    // The phone has a theme of its own, whatever the browser's is.
    return named.replace(colorScheme, (_, wanted) => (wanted === scheme ? '(min-width: 0)' : '(max-width: 0)'))
  }
  const redraw = (path: string) => {
    const element = elements.get(path)
    const css = cssOf(path)
    if (element && element.textContent !== css) element.textContent = css
  }
  const redrawAll = () => {
    for (const path of elements.keys()) redraw(path)
  }

  const put = (path: string) => {
    if (elements.has(path) || !sheets[path]) return
    const element = document.createElement('style')
    element.dataset.sheet = path
    element.textContent = cssOf(path)
    const kind = path === 'app' ? 0 : manifest.pages.includes(path) ? 2 : 1
    ends[kind]?.before(element)
    elements.set(path, element)
  }

  /** `path` and every component it may show, those first that others are made of. */
  const reachOf = (path: string, found = new Set<string>(), open = new Set<string>()): Set<string> => {
    open.add(path)
    for (const component of manifest.componentsOf(path).values()) {
      if (!open.has(component)) reachOf(component, found, open)
    }
    return found.add(path)
  }

  const replace = (changed: Record<string, StyleSheet>) => {
    sheets = changed
    redrawAll()
    // A page that is open may have got its first style sheet.
    for (const styled of document.querySelectorAll(`[${sheetsAttribute}]`)) {
      for (const path of Object.keys(sheets)) {
        if (styled.matches(`[${sheetsAttribute}~="${sheetToken(path)}"]`)) put(path)
      }
    }
  }
  document.addEventListener(stylesChanged, (event) => replace((event as CustomEvent).detail))

  return {
    isolate,
    setTheme(changed) {
      scheme = darkmode ? changed : 'light'
      redrawAll()
    },
    attach(element, path) {
      const withoutApp = isIndependent(path) || isolationOf(path).startsWith('page-')
      const paths = [...(withoutApp ? [] : ['app']), ...reachOf(path)]
      for (const sheet of paths) put(sheet)
      element.setAttribute(sheetsAttribute, paths.map(sheetToken).join(' '))
    },
    replace,
  }
}

/** What glass-easel asks of the document: elements, which it then gives their `style` attribute. */
interface ElementSource<T> {
  createElement(tag: string): T
  createTextNode(text: string): T
  createDocumentFragment(): T
}

/** Lets `style="width: 20rpx"`, from a template or from data, mean what it means in a style sheet. */
export function takeInlineLengths<T extends { setAttribute(name: string, value: string): void }>(backend: {
  document: ElementSource<T>
}): void {
  const source = backend.document
  backend.document = {
    createElement(tag) {
      const element = source.createElement(tag)
      const setAttribute = element.setAttribute.bind(element)
      element.setAttribute = (name, value) => setAttribute(name, name === 'style' ? browserCss(value) : value)
      return element
    },
    createTextNode: (text) => source.createTextNode(text),
    createDocumentFragment: () => source.createDocumentFragment(),
  }
}
