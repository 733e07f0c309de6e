import { hoistTitled } from './hoist-titled'

const pear = { title: 'Pear', type: 'object', properties: { title: { type: 'string' }, type: { type: 'string' } } }
const document = (a: object, b: object) => ({ info: { title: 'API' }, paths: { a, b } })

test('a schema with a title appears once and is referred to; a property named title is not a title', () => {
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

test('two different schemas with the same title are refused', () => {
  expect(() => hoistTitled(document(pear, { ...pear, type: 'array' }))).toThrow(/title Pear/)
})
