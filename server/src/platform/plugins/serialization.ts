import SerializerSelector from '@fastify/fast-json-stringify-compiler'
import type { FastifyInstance } from 'fastify'
import { compiling } from '../compiling'

type Serialize = (data: unknown) => string

/** Serializes answers by their schemas. One function for each schema: all routes share the one for problems. */
export function useSerialization(app: FastifyInstance, compilesAtStart: boolean): void {
  // All of a schema at once: what checks a union would otherwise be compiled while the first answer is written.
  const compile = SerializerSelector()({}, { compileValidators: true })
  const compiled = new WeakMap<object, Serialize>()
  const serializerOf = (schema: object): Serialize => {
    const known = compiled.get(schema)
    if (known) return known
    const serialize: Serialize = compiling.traceSync(() => compile({ schema: withoutLimits(schema) } as never))
    compiled.set(schema, serialize)
    return serialize
  }
  app.setSerializerCompiler<object>(({ schema }) =>
    compilesAtStart ? serializerOf(schema) : (data) => serializerOf(schema)(data),
  )
}

const limits: ReadonlySet<string> = new Set([
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
])

/**
 * The schema of an answer, which says what is stored: limits are for what people give. What was stored before a limit came would not
 * be told, because the serializer looks for the part of a union that it keeps to.
 */
function withoutLimits<Schema>(schema: Schema): Schema {
  if (Array.isArray(schema)) return schema.map(withoutLimits) as Schema
  if (typeof schema !== 'object' || schema === null) return schema
  // A property may be called as a limit is, but its value is a schema.
  const kept = Object.entries(schema).filter(([key, value]) => typeof value === 'object' || !limits.has(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutLimits(value)])) as Schema
}
