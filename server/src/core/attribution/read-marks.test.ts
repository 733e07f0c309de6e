import { type Entering, type Marks, markParams, readMarks, visitMarks } from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../test/histories'

const product = 'shop/pages/product/index'
const venuePage = 'gift/pages/code/index'
const key = { sharerOpenId: 'openid_1', promoter: { promoterId: 'prm_w' } }

/** What the platform says, and what it means. */
const enterings: [what: string, Partial<Entering>, Marks][] = [
  ['nothing', {}, {}],
  [
    'a card',
    { scene: 1007, query: { id: '1', ch: 'share_card', sh: 'cus_1' } },
    { channel: 'share_card', sharer: 'cus_1' },
  ],
  [
    'all parameters',
    { query: { ch: 'poster', ct: 'a1', pm: 'P1', st: 's1', rm: 'r1', vn: 'v1', sh: 'c1' } },
    { channel: 'poster', content: 'a1', promoter: 'P1', staff: 's1', room: 'r1', venue: 'v1', sharer: 'c1' },
  ],
  ['an empty parameter', { query: { ch: '', pm: 'P1' } }, { promoter: 'P1' }],
  [
    'a venue’s code that is scanned',
    { scene: 1047, path: venuePage, query: { scene: 'K7Q2M-9XMTA' } },
    { venue: 'K7Q2M-9XMTA' },
  ],
  [
    'a link to a venue’s page',
    { path: venuePage, query: { code: 'K7Q2M-9XMTA', ch: 'poster' } },
    { venue: 'K7Q2M-9XMTA', channel: 'poster' },
  ],
  [
    'a mini program code with marks',
    { scene: 1047, query: { scene: 'id=1&pm=K7Q2M&ch=poster' } },
    { promoter: 'K7Q2M', channel: 'poster' },
  ],
  ['a mini program code without', { scene: 1047, query: { scene: 'K7Q2M-9XMTA' } }, {}],
  ['a browser’s scene', { query: { scene: '1047', code: 'x' } }, {}],
  [
    'another mini program that passes marks',
    { scene: 1037, referrer: { appId: 'wx0123456789abcdef', extraData: { pm: 'P1', st: 7, id: 'x' } } },
    { promoter: 'P1', channel: 'wx0123456789abcdef' },
  ],
  ['a service account’s menu', { scene: 1035, referrer: { appId: 'wx1' } }, { channel: 'wx1' }],
  [
    'a referrer whose data are no object',
    { scene: 1037, referrer: { appId: 'wx1', extraData: 'pm=P1' } },
    { channel: 'wx1' },
  ],
  ['a referrer in a scene that has none', { scene: 1007, referrer: { appId: 'wx1', extraData: { pm: 'P1' } } }, {}],
  ['a share key of Channels', { scene: 1177, shareKey: key }, { sharer: 'openid_1', promoter: 'prm_w' }],
  ['a share key without a promoter', { scene: 1208, shareKey: { sharerOpenId: 'o' } }, { sharer: 'o' }],
  ['a share key in a scene that has none', { scene: 1175, shareKey: key }, {}],
  [
    'an address that says more than the share key',
    { scene: 1184, query: { pm: 'P1' }, shareKey: key },
    { promoter: 'P1', sharer: 'openid_1' },
  ],
  ['a value that is too long', { query: { ct: 'x'.repeat(99) } }, { content: 'x'.repeat(64) }],
]

test.each(enterings)('%s is read as its marks', (_what, entering, marks) => {
  expect(readMarks({ scene: 1001, path: product, query: {}, ...entering })).toEqual(marks)
})

test('whatever is passed, marks are texts of 1 to 64 characters of the kinds that there are', () => {
  const anything = fc.oneof(fc.string(), fc.constant(undefined), fc.anything())
  const params = fc.dictionary(
    fc.constantFrom(...Object.values(markParams), 'scene', 'code', 'x'),
    fc.string({ maxLength: 90 }),
  )
  const entering = fc.record({
    scene: fc.constantFrom(1037, 1177, 1001),
    path: fc.constantFrom(product, venuePage),
    query: params,
    referrer: fc.record({ appId: fc.string(), extraData: fc.oneof(anything, params) }),
    shareKey: fc.record({ sharerOpenId: fc.string(), promoter: fc.record({ promoterId: fc.string() }) }),
  })
  fc.assert(
    fc.property(entering, (one) => {
      for (const [mark, value] of Object.entries(readMarks(one as Entering))) {
        expect(visitMarks).toContain(mark)
        expect(value.length).toBeGreaterThan(0)
        expect(value.length).toBeLessThanOrEqual(64)
      }
    }),
    { numRuns: histories() },
  )
})
