import { join } from 'node:path'
import { openHost } from '../host'
import { call } from '../program/instance'
import { walkDrawn } from './drawn'
import { openTaro } from './driver'
import type { TaroNode } from './tree'

/** Nodes without an id, as they are sent below a compiled component. */
type Lean = Omit<TaroNode, 'sid' | 'cn'> & { cn?: Lean[] }

/** A compiled card: a link with a row in it and an optional note, and a caption hidden from screen readers. */
const card = (link: Lean, ...rest: Lean[]) => ({
  sid: 'card',
  nn: 'f1t0',
  p1: 'Card',
  cn: [{ sid: 'link', ...link }, ...rest],
})
const row = { nn: 'row', p1: 'Add tea', cn: [] }
const note = (compileIf?: boolean) => ({
  ...(compileIf && { compileIf, p1: 'Only two left' }),
  cn: [{ v: 'two left' }],
})
const caption = { cn: [{ cl: 'c', cn: [{ v: 'Caption' }] }] }

async function open(node: object) {
  const host = openHost(join(__dirname, '../../fixtures/tree'))
  await host.launch()
  call(host.page().instance, 'setData', { 'root.cn': [node] })
  return { host, page: openTaro(host) }
}

test('elements in a compiled template are found and tapped by the attributes of the template', async () => {
  const { host, page } = await open(card({ cn: [row, note(true)] }, caption))
  const events = host.app().events as string[]
  events.length = 0
  await page.tap('Only two left')
  expect(events).toEqual(['link tap'])
  const link = page.find('Only two left')
  expect(page.tagOf(link)).toBe('view')
  expect(page.attribute(page.root().cn?.[0]?.cn?.[0] as TaroNode, 'aria-role')).toBe('link')
  expect(page.findAll('Caption')).toEqual([])
})

test('what a template leaves out is not rendered, and what it adds is', async () => {
  const drawn = async (node: object) =>
    [...walkDrawn((await open(node)).page.drawn())].map(({ template }) => template.tag)
  // The text is wrapped in an element without a node.
  expect(await drawn(card({ cn: [row, note(true)] }, caption))).toEqual([
    'page',
    'view',
    'view',
    'view',
    'view',
    'view',
    'text',
  ])
  expect(await drawn(card({ cn: [row, note()] }, caption))).toEqual(['page', 'view', 'view', 'view', 'view', 'text'])
})

test('a node that a template renders by name must have one', async () => {
  const { page } = await open(card({ cn: [{ ...row, nn: undefined }, note()] }, caption))
  expect(() => page.find('Add tea')).toThrow('template f1t0 draws its child 0.0 by name, and it has none')
})
