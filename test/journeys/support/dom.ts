import { JSDOM } from 'jsdom'

// Pages render into a DOM while the API runs beside them on Node's own globals: jest's jsdom environment would give the
// database driver foreign typed arrays, so only the names that React needs are borrowed.
const { window } = new JSDOM('<!doctype html><html lang="zh-CN"><body></body></html>', { url: 'https://phone.test/' })
const borrowed = [
  'document',
  'HTMLElement',
  'Element',
  'Node',
  'MutationObserver',
  'HTMLIFrameElement',
  'getComputedStyle',
] as const
Object.defineProperty(globalThis, 'window', { value: window, configurable: true })
for (const name of borrowed) Object.defineProperty(globalThis, name, { value: window[name], configurable: true })
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true })
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
