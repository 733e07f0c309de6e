import { JSDOM } from 'jsdom'
import { rowsFollowFocusedHeads } from './focused-heads'

test('where a head of a wide table gets the focus, the rows are scrolled as far as the heads', () => {
  const { document } = new JSDOM(`
    <div class="ant-table-container">
      <div class="ant-table-header"><table><tr><th tabindex="0">1</th></tr></table></div>
      <div class="ant-table-body"><button>2</button></div>
    </div>
    <table><tr><th tabindex="0">3</th></tr></table>`).window
  const [head, elsewhere] = document.querySelectorAll('th')
  const [heads, rows] = ['.ant-table-header', '.ant-table-body'].map(
    (one) => document.querySelector(one) as HTMLElement,
  )
  if (!head || !elsewhere || !heads || !rows) throw new Error('no table')
  const scrolledTo: unknown[] = []
  rows.scrollTo = (to: unknown) => void scrolledTo.push(to)
  const frames: FrameRequestCallback[] = []
  Object.assign(globalThis, { requestAnimationFrame: (frame: FrameRequestCallback) => frames.push(frame) })
  const end = rowsFollowFocusedHeads(document)
  head.focus()
  heads.scrollLeft = 120
  for (const frame of frames) frame(0)
  expect(scrolledTo).toEqual([{ left: 120 }])
  elsewhere.focus()
  rows.querySelector('button')?.focus()
  end()
  head.focus()
  expect(frames).toHaveLength(1)
})
