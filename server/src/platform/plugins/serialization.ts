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
    const serialize: Serialize = compiling.traceSync(() => compile({ schema } as never))
    compiled.set(schema, serialize)
    return serialize
  }
  app.setSerializerCompiler<object>(({ schema }) =>
    compilesAtStart ? serializerOf(schema) : (data) => serializerOf(schema)(data),
  )
}
