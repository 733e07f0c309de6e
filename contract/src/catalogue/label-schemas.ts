import { Type } from 'typebox'
import { Input, OneOf, Text } from '../common/schemas'
import { labelKinds } from './label-kinds'

export const LabelCode = Type.String({ pattern: '^[a-z][a-z0-9_]*$', maxLength: 30 })

const title = Text('line', { least: 1, most: 20 })
/** In Chinese, and in other languages where the shop has them. */
export const LabelTitle = Input({ zh: title, en: Type.Optional(title), ja: Type.Optional(title) })

/** The labels of one kind that a shop gives to its products, in their order. */
export const LabelSetting = Type.Array(
  Input({
    code: LabelCode,
    title: LabelTitle,
    words: Type.Array(Text('line', { least: 1, most: 20 }), {
      maxItems: 100,
      description: 'besides the title, what a search may call it, in any language: 母亲, 老妈, mom',
    }),
  }),
  { title: 'LabelSetting', maxItems: 40 },
)

export const Label = Type.Object({ code: Type.String(), title: LabelTitle }, { title: 'Label' })
export const CountedLabel = Type.Object(
  { kind: OneOf(labelKinds), code: Type.String(), title: LabelTitle, count: Type.Integer() },
  { title: 'CountedLabel' },
)
