import AjvCompiler, { type Ajv } from '@fastify/ajv-compiler'
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import { compiling } from '../compiling'
import { addTextKeywords } from '../texts/text-keywords'

type Compile = FastifySchemaCompiler<unknown>
type Validate = ReturnType<Compile>

const common = { removeAdditional: false, useDefaults: true, allErrors: false } as const

/**
 * Bodies are validated without type coercion, which would turn null into an empty string. Queries and parameters are
 * text, so numbers and booleans are parsed. Unknown members are refused, not dropped. Texts are tidied first.
 */
export function useValidation(app: FastifyInstance, compilesAtStart: boolean): void {
  const build = AjvCompiler()
  const onCreate = (ajv: Ajv) => {
    addTextKeywords(ajv)
    refuseLeapSeconds(ajv)
  }
  const exact = build({}, { customOptions: { ...common, coerceTypes: false }, onCreate })
  const fromText = build({}, { customOptions: { ...common, coerceTypes: 'array' }, onCreate })
  const compile: Compile = (route) => {
    if (route.httpPart === 'body') return exact(route as never) as Validate
    return refuseEndless(fromText(route as never) as Validate)
  }
  app.setValidatorCompiler(compilesAtStart ? compile : (route) => whenFirstUsed(() => compile(route)))
}

/** 23:59:60 is a time of ISO 8601, and none that JavaScript has: such a `Date` is invalid, and PostgreSQL cannot store it. */
function refuseLeapSeconds(ajv: Ajv): void {
  const { validate } = ajv.formats['date-time'] as { validate(text: string): boolean }
  ajv.addFormat('date-time', (text: string) => validate(text) && !Number.isNaN(Date.parse(text)))
}

/** `Infinity` and `1e309` are read as numbers, for which Ajv then skips `minimum` and `maximum`. */
function refuseEndless(check: Validate): Validate {
  const validate: Validate = (data) => {
    const isGood = check(data)
    validate.errors = check.errors ?? null
    const [endless] = Object.entries(data as object).find(([, value]) => [value].flat().some(isEndless)) ?? []
    if (isGood !== true || endless === undefined) return isGood
    const error = { keyword: 'type', instancePath: `/${endless}`, message: 'must be a finite number' }
    validate.errors = [{ ...error, schemaPath: '', params: { type: 'number' } }]
    return false
  }
  return validate
}

const isEndless = (value: unknown) => typeof value === 'number' && !Number.isFinite(value)

function whenFirstUsed(compile: () => Validate): Validate {
  let compiled: Validate | undefined
  const validate: Validate = (data) => {
    compiled ??= compiling.traceSync(compile)
    const result = compiled(data)
    validate.errors = compiled.errors ?? null
    return result
  }
  return validate
}
