import { hooks } from '@tarojs/shared'
import './lean-templates-runtime'

const text = (value: string) => ({
  carried: { nn: '9', sid: `t${value}`, v: value },
  node: { nodeName: '#text', childNodes: [] },
})

interface Built {
  carried: Record<string, unknown>
  node: Record<string, unknown>
}
const element = (
  sid: string,
  props: object,
  children: Built[],
  more: { takesEvents?: boolean; uid?: string } = {},
) => ({
  carried: { nn: '3', sid, cn: children.map(({ carried }) => carried) },
  node: {
    nodeName: 'view',
    sid,
    uid: more.uid ?? sid,
    props,
    childNodes: children.map(({ node }) => node),
    isAnyEventBinded: () => more.takesEvents === true,
  },
})
const hydrate = ({ carried, node }: Built) => {
  const { call } = hooks as unknown as { call(name: string, ...values: object[]): void }
  call.call(hooks, 'modifyHydrateData', carried, node)
  return carried
}

test('below a compiled component only what takes events keeps its id, and only what is compiled itself keeps its name', () => {
  const price = element('_c', { compileMode: 'f1t0' }, [text('168')])
  hydrate(price)
  const card = element('_a', { compileMode: 'f2t0' }, [
    element('_b', {}, [text('明前龙井'), price]),
    element('_d', {}, [], { takesEvents: true }),
    element('_e', {}, [], { uid: 'chosen' }),
  ])
  expect(hydrate(card)).toEqual({
    nn: '3',
    sid: '_a',
    cn: [{ cn: [{ v: '明前龙井' }, { nn: '3', cn: [{ v: '168' }] }] }, { sid: '_d' }, { sid: '_e' }],
  })
})

test('what base.wxml draws node by node keeps all of it', () => {
  const view = element('_a', {}, [element('_b', {}, [text('x')])])
  const before = structuredClone(view.carried)
  expect(hydrate(view)).toEqual(before)
})
