import type { ProgramBundle, StyleSheet } from '../compile/bundle'
import { browserCss } from '../compile/lengths'
import { sheetsAttribute, sheetToken } from '../compile/scope'
import type { Manifest } from '../program/manifest'
import { tidy } from '../program/paths'

/** WeChat's six kinds of style isolation between a component and its page. */
export type StyleIsolation =
  | 'isolated'
  | 'apply-shared'
  | 'shared'
  | 'page-isolated'
  | 'page-apply-shared'
  | 'page-shared'

/** Style options of a component's JSON, or of the `options` of its definition. */
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

/** The program's styles in the document. */
export interface Styles {
  /**
   * The style isolation of the component or page at `path`, from its JSON and the `options` of its definition. Pass it to
   * glass-easel as the static config's `styleIsolation` before the component is registered, with `scopeOf(path)` as the
   * name of its scope: `codeSpace.addStyleSheet(path, undefined, scopeOf(path))`.
   */
  isolate(path: string, options?: IsolationWishes): StyleIsolation
  /**
   * Adds the style sheets of a page, and of all components it may show, to the document, and applies them to `element`:
   * the `<page>` of the page, or the element around anything else that is rendered separately (a custom tab bar).
   */
  attach(element: Element, path: string): void
  /** Sets what `@media (prefers-color-scheme: …)` matches: the phone's theme, in a program with a dark mode. */
  setTheme(theme: 'light' | 'dark'): void
  /** Replaces changed style sheets in the document without a reload. */
  replace(styles: Record<string, StyleSheet>): void
}

/** The event on `document` that passes changed style sheets to `replace`. */
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

  // WeChat's order, which decides at equal specificity: the app's, the components', the page's.
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
    // A shared sheet has no scope of its own.
    const named = scope && /^(page-)?shared$/.test(isolation) ? css.replaceAll(`${scope}--`, '') : css
    // The phone has its own theme, independent of the browser's.
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

  /** `path` and every component it may show, inner ones first. */
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
    // An open page may have its first style sheet now.
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

/** The function that glass-easel uses to create elements, whose `style` attribute it sets later. */
interface ElementSource<T> {
  createElement(tag: string): T
  createTextNode(text: string): T
  createDocumentFragment(): T
}

/** Converts lengths in `style` attributes, from a template or from data, as in style sheets. */
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
