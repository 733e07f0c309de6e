import type { LabelKind, LabelSetting } from '@haoli/contract'
import { LabelSetting as LabelSettingSchema } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

type Labels = Setting<typeof LabelSettingSchema>

const labelSetting = (key: string, decides: string): Labels => ({
  key,
  decides,
  schema: LabelSettingSchema,
  changedBy: ['operations', 'marketing'],
  initial: [],
  async check(_db, value) {
    const codes = value.map(({ code }) => code)
    const again = codes.findIndex((code, index) => codes.indexOf(code) !== index)
    return again < 0 ? undefined : { param: `/${again}/code`, message: 'another one has this code' }
  },
})

/** The labels that products may have, by kind. */
export const labelSettings: Record<LabelKind, Labels> = {
  recipient: {
    ...labelSetting('recipients', 'for whom products are presents, in order, and what a search may call them'),
    drafted: true,
  },
  occasion: labelSetting(
    'productOccasions',
    'on what occasions products are presents, in order, and what a search may call them',
  ),
}

/** A label as product_labels and searches have it. */
export const labelOf = (kind: LabelKind, code: string): string => `${kind}:${code}`

export type LabelsOfShop = Record<LabelKind, LabelSetting>
