import { type TProperties, type TSchema, Type } from 'typebox'
import { commonLimits } from './limits'
import { lineProblemCodes } from './line-problems'
import type { TextKind } from './text-kinds'

/** One of the strings of a list. */
export const OneOf = <const T extends readonly string[]>(values: T, options = {}) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...options })

export const Id = (prefix: string) => Type.String({ pattern: `^${prefix}_[A-Za-z0-9_-]{1,64}$`, maxLength: 80 })

/** An id in a path. Its prefix is not checked: an id that does not exist answers 404, whatever it looks like. */
export const PathId = Type.String({ maxLength: 80 })
export const IdParams = Type.Object({ id: PathId })
export const ProductIdParams = Type.Object({ productId: PathId })
export const SkuIdParams = Type.Object({ skuId: PathId })

export const Time = Type.String({ format: 'date-time', description: 'ISO 8601, UTC' })
/** A day of the calendar. PostgreSQL has no year 0. */
export const day = (description: string) => Type.String({ format: 'date', pattern: '^(?!0000)', description })
const fen = (minimum: 0 | 1) => Type.Integer({ minimum, maximum: commonLimits.amountFen, description: 'fen' })
export const FenAmount = fen(0)
export const SomeFen = fen(1)
export const Quantity = Type.Integer({ minimum: 1, maximum: commonLimits.quantityPerLine })
export const Nullable = <T extends TSchema>(schema: T, options = {}) => Type.Union([schema, Type.Null()], options)

/** More than any emoji has: a text of few characters cannot be endless. */
const codePointsPerCharacter = 12
interface TextSize {
  least?: number
  most: number
  description?: string
}
/** A text that a person gives. It is tidied as its kind says, then counted in characters as people see them. */
export const Text = (kind: Exclude<TextKind, 'code' | 'exact'>, { least = 0, most, ...options }: TextSize) =>
  Type.String({
    minLength: least,
    maxLength: most * codePointsPerCharacter,
    'x-text': kind,
    'x-maxCharacters': most,
    ...options,
  })
interface CodeSize {
  minLength: number
  maxLength: number
  description?: string
}
/** A code that a person copies and others read, such as a waybill number: letters, digits and signs of ASCII. */
export const Code = (options: CodeSize) => Type.String({ 'x-text': 'code', pattern: '^[!-~]*$', ...options })
/** A code that is only looked for: one that cannot be is an unknown one. */
export const SoughtCode = (options: CodeSize) => Type.String({ 'x-text': 'code', ...options })
/** A text that a machine made, or that a parser reads: it stays as it came. */
export const Exact = (options: { minLength?: number; maxLength: number; description?: string }) =>
  Type.String({ 'x-text': 'exact', ...options })
/**
 * A text of the shop: its answer is in the language that `accept-language` asks for, where the shop has it in that language.
 */
export const ShopText = (options: { description?: string } = {}) => Type.String({ 'x-shop-text': 'whole', ...options })
/** Texts of the shop with ` / ` between them, as the values of a SKU. */
export const ShopTexts = (options: { description?: string } = {}) => Type.String({ 'x-shop-text': 'parts', ...options })
/** What people call a place of China: in the language that `accept-language` asks for. */
export const PlaceText = (options: { description?: string } = {}) => Type.String({ 'x-shop-text': 'place', ...options })
export const Picture = Exact({ maxLength: 2048, description: 'address of a picture; may be relative to the API' })

/** The body of a request. A member that it does not know is refused, and named in the error. */
export const Input = <T extends TProperties>(properties: T, options = {}) =>
  Type.Object(properties, { additionalProperties: false, ...options })

/** When the shop shows something that it does not show all year. */
export const Season = Input({ from: Time, until: Time })

export const PageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 512 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: commonLimits.pageMax, default: commonLimits.pageDefault })),
}
export const Page = <T extends TSchema>(item: T, options = {}) =>
  Type.Object({ items: Type.Array(item), nextCursor: Nullable(Type.String()) }, options)

/** `now` is the server's time, so that the client counts "tomorrow" from it and not from the phone's clock. */
export const DeliveryPromise = { now: Time, shipsBy: Time, arrivesBy: Time }

export const LineProblem = Type.Object(
  {
    skuId: Type.String(),
    code: OneOf(lineProblemCodes),
    availableQuantity: Type.Integer({ minimum: 0, description: 'how many could be had instead' }),
    priceFen: Nullable(FenAmount),
  },
  { title: 'LineProblem' },
)
