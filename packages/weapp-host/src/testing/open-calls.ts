import { join } from 'node:path'
import { type OpenViewOptions, openView } from './open-view'

/** The small program whose calls show something, on a phone whose person has agreed to its privacy guidelines. */
export async function openCalls(options: OpenViewOptions = {}) {
  const view = await openView(join(__dirname, '../../fixtures/calls'), options)
  // As text: this file is Node's, and knows no window.
  const run = <Value>(code: string): Promise<Value> => view.page.evaluate(code)
  await run('weappHost.wx.privacy.agree()')

  return {
    ...view,
    run,
    /** Starts a call; what becomes of it is answered by `outcome`. */
    async call(name: string, wish: object = {}) {
      await run(`(() => {
        const ended = new Promise((end) => {
          weappHost.programWx.${name}({ ...${JSON.stringify(wish)}, success: end, fail: end })
        })
        window.outcomes = { ...window.outcomes, ${name}: ended }
      })()`)
    },
    /** What the call brought, or why it failed. */
    outcome: (name: string): Promise<Record<string, unknown>> => run(`window.outcomes.${name}`),
  }
}
