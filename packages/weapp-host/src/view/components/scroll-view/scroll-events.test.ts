import { tellOfScrolls } from './scroll-events'

/** An element 200 px high with 300 px of content, scrolled at times that the test chooses. */
function scroller(props: { lowerThreshold?: number } = {}) {
  const sizes = {
    scrollTop: 0,
    scrollLeft: 0,
    scrollHeight: 300,
    scrollWidth: 375,
    clientHeight: 200,
    clientWidth: 375,
  }
  const element = Object.assign(new EventTarget(), sizes)
  const ends: string[] = []
  const all = { scrollX: false, scrollY: true, upperThreshold: 50, lowerThreshold: 50, enhanced: false, ...props }
  const emit = (name: string, detail?: object) => {
    if (name !== 'scroll') ends.push(`${name} ${(detail as { direction: string }).direction}`)
  }
  tellOfScrolls({ props: all, emit } as Parameters<typeof tellOfScrolls>[0], element as unknown as HTMLElement)
  return {
    element,
    ends,
    scroll(scrollTop: number, ms: number) {
      element.scrollTop = scrollTop
      element.dispatchEvent(Object.defineProperty(new Event('scroll'), 'timeStamp', { value: ms }))
    },
  }
}

test('an end is reported once, and again after 200 ms of further scrolling', () => {
  const { ends, scroll } = scroller()
  scroll(49, 1000)
  expect(ends).toEqual([])
  for (const [top, ms] of [
    [50, 1010],
    [60, 1100],
    [70, 1209],
  ] as const)
    scroll(top, ms)
  expect(ends).toEqual(['scrolltolower bottom'])
  scroll(80, 1210)
  expect(ends).toEqual(['scrolltolower bottom', 'scrolltolower bottom'])
})

test('an end whose content has grown is reported at once', () => {
  const { element, ends, scroll } = scroller()
  scroll(60, 1000)
  element.scrollHeight = 1000
  scroll(760, 1010)
  expect(ends).toEqual(['scrolltolower bottom', 'scrolltolower bottom'])
})

test('scrolling away from an end reports only the other one', () => {
  const { ends, scroll } = scroller()
  scroll(100, 1000)
  scroll(40, 1010)
  expect(ends).toEqual(['scrolltolower bottom', 'scrolltoupper top'])
})
