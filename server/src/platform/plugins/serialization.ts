import SerializerSelector from '@fastify/fast-json-stringify-compiler'
import type { FastifyInstance } from 'fastify'

type Serialize = (data: unknown) => string

const compile = SerializerSelector()({}, {})

/**
 * Answers are written by what their schema became, compiled when the first of them is sent and once in a process: each
 * route has the schema of problems too, and most of starting the API was compiling what nobody asks for yet.
 */
export function useSerialization(app: FastifyInstance): void {
  const compiled = new WeakMap<object, Serialize>()
  const serializerOf = (schema: object) => {
    const known = compiled.get(schema)
    if (known) return known
    const serialize: Serialize = compile({ schema } as never)
    compiled.set(schema, serialize)
    return serialize
  }
  app.setSerializerCompiler(
    ({ schema }) =>
      (data) =>
        serializerOf(schema as object)(data),
  )
}
