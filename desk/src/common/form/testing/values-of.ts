import * as fc from 'fast-check'
import { constOf, type JsonSchema, readSchema } from '../schema'

const word = fc.constantFrom('茶', '礼盒', 'tea', 'a b', '')
const time = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((at) => {
  at.setMilliseconds(0)
  return at.toISOString()
})

/** Values as the API stores them. */
export function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const drawn = readSchema(schema)
  switch (drawn.kind) {
    case 'number':
      return fc.integer({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000_000 })
    case 'switch':
      return fc.boolean()
    case 'fixed':
      return fc.constant(constOf(schema))
    case 'choice':
      return fc.constantFrom(...drawn.values)
    case 'text':
      return word
    case 'time':
      return time
    case 'day':
      return time.map((at) => at.slice(0, 10))
    case 'period':
      return fc.record({ from: time, until: time })
    case 'list':
      return fc.array(valuesOf(drawn.item), { minLength: schema.minItems ?? 0, maxLength: 3 })
    case 'maybe':
      return fc.option(valuesOf(drawn.inner))
    case 'variants':
      return fc.oneof(...drawn.variants.map((one) => valuesOf(one.schema)))
    case 'object': {
      const members = Object.fromEntries(drawn.members.map(({ name, schema }) => [name, valuesOf(schema)]))
      const requiredKeys = drawn.members.flatMap(({ name, optional }) => (optional ? [] : [name]))
      return fc.record(members, { requiredKeys, noNullPrototype: true })
    }
  }
}
