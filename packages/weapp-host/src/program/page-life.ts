import { call } from './instance'
import type { PageLife } from './page-stack'
import type { Page, Program } from './program'

const lifetimeOf = { onShow: 'page:show', onHide: 'page:hide' } as const

/** The life cycle of pages that are not rendered: `later` replaces the first frame. */
export const logicLife = (program: Program, later: (work: () => void) => void): PageLife<Page> => ({
  make(route, query, opened) {
    const page = program.makePage(route, query)
    page.instance.getOpenerEventChannel = () => opened
    return page
  },
  load: (page) => void call(page.instance, 'onLoad', page.instance.options),
  tell(page, what) {
    call(page.instance, what)
    program.children.tell(page.instance, lifetimeOf[what])
  },
  ready: (page) => later(() => call(page.instance, 'onReady')),
  unload(page) {
    call(page.instance, 'onUnload')
    program.children.detach(page.instance)
  },
})
