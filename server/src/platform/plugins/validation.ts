import AjvCompiler from '@fastify/ajv-compiler'
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'

const common = { removeAdditional: false, useDefaults: true, allErrors: false } as const

/**
 * Bodies are JSON and mean what they say: turning types would, for one, make an empty string of null. Queries and
 * parameters are text, so numbers and booleans are read from it. Unknown members are refused, not dropped.
 */
export function useValidation(app: FastifyInstance): void {
  const build = AjvCompiler()
  const exact = build({}, { customOptions: { ...common, coerceTypes: false } })
  const fromText = build({}, { customOptions: { ...common, coerceTypes: 'array' } })
  const compile: FastifySchemaCompiler<unknown> = (route) =>
    (route.httpPart === 'body' ? exact : fromText)(route as never) as ReturnType<FastifySchemaCompiler<unknown>>
  app.setValidatorCompiler(compile)
}
