import type { MerchantCoupon } from '@haoli/contract'
import { Select } from 'antd'
import { useOperation } from '../api/queries'
import { Labeled } from '../form/labeled'
import { type FieldProps, useSurroundings } from '../form/surroundings'
import { pointerOf } from '../form/values'
import { useMessages } from '../messages'
import { pickerMessages } from './messages'

/** One of the shop's coupons, or none. */
export function CouponField({ schema, value, onChange, path }: FieldProps) {
  const t = useMessages(pickerMessages)
  const { disabled } = useSurroundings()
  const { data } = useOperation<{ items: MerchantCoupon[] }>('listMerchantCoupons', { query: { limit: 50 } })
  const known = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const chosen = value as string | null
  const isKnown = chosen === null || known.some((one) => one.value === chosen)
  return (
    <Labeled path={path} schema={schema}>
      <Select
        id={pointerOf(path)}
        allowClear
        value={chosen}
        disabled={disabled}
        options={isKnown ? known : [...known, { value: chosen, label: chosen }]}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('picker.coupon')}
        onChange={(id: string | undefined) => onChange(id ?? null)}
        style={{ width: 280, maxWidth: '100%' }}
      />
    </Labeled>
  )
}
