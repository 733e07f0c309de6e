import { join } from 'node:path'
import { type OpenViewOptions, openView } from './open-view'

/** A small program that makes calls with dialogs, on a phone whose person has consented to its privacy guidelines. */
export async function openCalls(options: OpenViewOptions = {}) {
  const view = await openView(join(__dirname, '../../fixtures/calls'), options)
  // As text, because this file is for Node and has no window.
  const run = <Value>(code: string): Promise<Value> => view.page.evaluate(code)
  await run('weappHost.wx.privacy.agree()')

  return {
    ...view,
    run,
    /** Starts a call; `outcome` returns its result. */
    async call(name: string, wish: object = {}) {
      await run(`(() => {
        const ended = new Promise((end) => {
          weappHost.programWx.${name}({ ...${JSON.stringify(wish)}, success: end, fail: end })
        })
        window.outcomes = { ...window.outcomes, ${name}: ended }
      })()`)
    },
    /** The result of the call, or its error. */
    outcome: (name: string): Promise<Record<string, unknown>> => run(`window.outcomes.${name}`),
  }
}
