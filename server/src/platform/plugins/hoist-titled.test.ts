import { hoistTitled } from './hoist-titled'

const pear = { title: 'Pear', type: 'object', properties: { title: { type: 'string' }, type: { type: 'string' } } }
const document = (a: object, b: object) => ({ info: { title: 'API' }, paths: { a, b } })

test('what has a title is named once and referred to; members called title are not titles', () => {
  const basket = { title: 'Basket', type: 'array', items: pear }
  expect(hoistTitled(document({ schema: basket }, { schema: pear }))).toEqual({
    info: { title: 'API' },
    paths: {
      a: { schema: { $ref: '#/components/schemas/Basket' } },
      b: { schema: { $ref: '#/components/schemas/Pear' } },
    },
    components: {
      schemas: { Basket: { title: 'Basket', type: 'array', items: { $ref: '#/components/schemas/Pear' } }, Pear: pear },
    },
  })
})

test('two things of one title are refused', () => {
  expect(() => hoistTitled(document(pear, { ...pear, type: 'array' }))).toThrow(/title Pear/)
})
