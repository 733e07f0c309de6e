import type { Page } from 'playwright-core'
import { type OpenViewOptions, openView } from './open-view'
import { onePage } from './program-folder'

/** An event that the handler `hear` received. */
export interface Heard {
  type: string
  detail: Record<string, unknown>
  /** The dataset of the element with the handler. */
  id: string
}

export interface WxmlOptions extends OpenViewOptions {
  data?: object
  /** Functions of the page besides `hear`, as source text. */
  methods?: string
  wxss?: string
  files?: Record<string, string>
}

export interface OpenedWxml {
  page: Page
  /** The events so far, of these types or all. */
  heard(...types: string[]): Promise<Heard[]>
  /** Their details only. */
  details(...types: string[]): Promise<Record<string, unknown>[]>
  /** Waits for an event of this type, or for this many. */
  waitFor(type: string, count?: number): Promise<unknown>
  set(data: object): Promise<void>
  /** Calls a function of the page. */
  call(name: string): Promise<void>
  data(): Promise<Record<string, unknown>>
  warnings(): Promise<string[]>
  /** Throws if the program threw. */
  close(): Promise<void>
}

/** The part of the page that these tests use. */
interface HostWindow {
  weappHost: {
    app(): { heard: Heard[] }
    page(): { instance: { data: Record<string, unknown>; setData(data: object): void } }
    warnings: string[]
    errors: unknown[]
  }
}

/** A page with this WXML on a phone; `bind:…="hear"` records events. */
export async function openWxml(wxml: string, options: WxmlOptions = {}): Promise<OpenedWxml> {
  const { data = {}, methods = '', wxss = '', files = {}, ...view } = options
  const folder = onePage({
    'app.js': 'App({ heard: [] })',
    'pages/a/index.js': `Page({
      data: ${JSON.stringify(data)},
      hear({ type, detail, currentTarget }) { getApp().heard.push({ type, detail, id: currentTarget.id }) },
      ${methods}
    })`,
    'pages/a/index.wxml': wxml,
    'pages/a/index.wxss': wxss,
    ...files,
  })
  const { page, close } = await openView(folder.path, view)
  const heard = (...types: string[]) =>
    page.evaluate((wanted) => {
      const { weappHost: host } = globalThis as never as HostWindow
      const all = host.app().heard
      return JSON.parse(
        JSON.stringify(wanted.length > 0 ? all.filter(({ type }) => wanted.includes(type)) : all),
      ) as Heard[]
    }, types)
  return {
    page,
    heard,
    details: async (...types) => (await heard(...types)).map(({ detail }) => detail),
    waitFor: (type, count = 1) =>
      page.waitForFunction(
        ([wanted, least]) => {
          const { weappHost: host } = globalThis as never as HostWindow
          return host.app().heard.filter((one) => one.type === wanted).length >= least
        },
        [type, count] as const,
      ),
    call: (name) =>
      page.evaluate((asked) => {
        const { weappHost: host } = globalThis as never as HostWindow
        const instance = host.page().instance as unknown as Record<string, () => void>
        instance[asked]?.call(instance)
      }, name),
    set: (patch) =>
      page.evaluate((given) => {
        const { weappHost: host } = globalThis as never as HostWindow
        host.page().instance.setData(given)
      }, patch),
    data: () =>
      page.evaluate(() => {
        const { weappHost: host } = globalThis as never as HostWindow
        return JSON.parse(JSON.stringify(host.page().instance.data))
      }),
    warnings: () => page.evaluate(() => [...(globalThis as never as HostWindow).weappHost.warnings]),
    async close() {
      const errors = await page.evaluate(() => (globalThis as never as HostWindow).weappHost.errors.map(String))
      await close()
      if (errors.length > 0) throw new Error(`the program threw:\n${errors.join('\n')}`)
    },
  }
}
