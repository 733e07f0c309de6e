import { Type } from 'typebox'
import { Exact, Input, Text, Time } from '../common/schemas'
import { addressLimits } from './limits'

const parts = {
  name: Text('printed', { least: 1, most: 30 }),
  phone: Type.String({ pattern: '^(1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8})$', description: 'mainland mobile or landline' }),
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
/** The parts found in the text; the others are empty strings, and `missing` names them. */
export const ParsedAddress = Type.Object(
  {
    name: Type.String(),
    phone: Type.String(),
    province: Type.String(),
    city: Type.String(),
    county: Type.String(),
    detail: Type.String(),
    missing: Type.Array(Type.String()),
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
  },
  { title: 'RegionTree' },
)
