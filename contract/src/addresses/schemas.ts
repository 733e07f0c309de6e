import { Type } from 'typebox'
import { Code, Exact, Input, Text, Time } from '../common/schemas'
import { addressLimits } from './limits'

const parts = {
  name: Text('printed', { least: 1, most: 30 }),
  phone: Code({
    minLength: 5,
    maxLength: 20,
    description:
      'of the mainland, stored as 13800138000 or 010-12345678; in Hong Kong, Macao and Taiwan also of these, stored as +85291234567',
  }),
  province: Text('printed', { least: 1, most: 30 }),
  city: Text('printed', { least: 1, most: 30 }),
  county: Text('printed', { most: 30, description: 'empty where a city has no counties' }),
  detail: Text('printed', { least: 2, most: 120 }),
}

/** The names of the WeChat address picker's parts, without its prefix (wechat.md 2.4). */
export const AddressParts = Type.Object(parts, { title: 'AddressParts' })
export const Address = Type.Object(
  { id: Type.String(), ...parts, isDefault: Type.Boolean(), updatedAt: Time },
  { title: 'Address' },
)
export const SaveAddress = Input({ ...parts, isDefault: Type.Optional(Type.Boolean({ default: false })) })
export const AddressList = Type.Object({ items: Type.Array(Address) })

export const ParseAddress = Input({ text: Exact({ minLength: 1, maxLength: addressLimits.addressParseChars }) })
/**
 * The parts found in the text; the others are empty strings, and `missing` names them. `uncertain` names those that may be
 * wrong; `uncut` is the detail with these left where they stood, for who does not take them over.
 */
export const ParsedAddress = Type.Object(
  {
    name: Type.String(),
    phone: Type.String(),
    province: Type.String(),
    city: Type.String(),
    county: Type.String(),
    detail: Type.String(),
    missing: Type.Array(Type.String()),
    uncertain: Type.Array(Type.String()),
    uncut: Type.String(),
  },
  { title: 'ParsedAddress' },
)
/** Province → city → counties, for address pickers without a built-in list. */
export const RegionTree = Type.Object(
  {
    provinces: Type.Array(
      Type.Object({
        name: Type.String(),
        cities: Type.Array(Type.Object({ name: Type.String(), counties: Type.Array(Type.String()) })),
      }),
    ),
    words: Type.Optional(
      Type.Record(Type.String(), Type.String(), {
        description: 'what each name is in the language that `accept-language` asks for; left out in Chinese',
      }),
    ),
  },
  { title: 'RegionTree' },
)
