import { couponLimits, discountPayers } from '@haoli/contract'
import { Form, type FormInstance, Input, InputNumber, Radio, Select } from 'antd'
import { ShopDatePicker } from '@/common/form/shop-date-picker'
import { useMessages } from '@/common/messages'
import { CategoriesSelect } from '@/common/pickers/categories-select'
import { ProductSelect } from '@/common/pickers/product-select'
import { useMay } from '@/common/session/use-me'
import type { CouponDraft } from '../lib/draft'
import { foldOf } from '../lib/rule'
import { couponMessages } from '../messages'
import { PromoterField } from './promoter-field'

const audiences = ['everybody', 'new_customers', 'recipients', 'code_holders', 'promoter_visitors'] as const

/** The fields of a new coupon. Those that its other choices leave without a meaning are not there. */
export function CouponForm({ form, first }: { form: FormInstance<CouponDraft>; first: CouponDraft }) {
  const t = useMessages(couponMessages)
  const draft = Form.useWatch([], form) ?? first
  const needed = [{ required: true, message: t('coupons.needed') }]
  return (
    <Form<CouponDraft> form={form} layout="vertical" initialValues={first} requiredMark={false}>
      <Form.Item name="name" label={t('coupons.name')} rules={[...needed, { max: couponLimits.nameChars }]}>
        <Input maxLength={couponLimits.nameChars} showCount autoFocus />
      </Form.Item>
      <Rule draft={draft} needed={needed} />
      <Goods draft={draft} needed={needed} />
      <Whom draft={draft} needed={needed} />
      <div className="coupon-fields">
        <Form.Item name="total" label={t('coupons.total')} rules={needed}>
          <InputNumber min={1} max={100_000_000} precision={0} />
        </Form.Item>
        <Form.Item name="perCustomer" label={t('coupons.per_customer')} rules={needed}>
          <InputNumber min={1} max={100} precision={0} />
        </Form.Item>
        <Form.Item name="budgetYuan" label={t('coupons.budget')} extra={t('coupons.budget_help')}>
          <InputNumber min={1} max={100_000_000} precision={2} style={{ width: 160 }} />
        </Form.Item>
      </div>
      <Form.Item name="claim" label={t('coupons.claim_time')} rules={needed}>
        <ShopDatePicker.RangePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Validity draft={draft} needed={needed} />
      <Form.Item name="payer" label={t('coupons.payer')}>
        <Select
          style={{ maxWidth: 240 }}
          options={discountPayers
            .filter((payer) => payer !== 'promoter' || draft.audience === 'promoter_visitors')
            .map((payer) => ({
              value: payer,
              label: t(payer === 'promoter' ? 'coupons.promoter_pays' : `coupons.${payer}`),
            }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t('coupons.note')} extra={t('coupons.note_help')}>
        <Input.TextArea rows={2} maxLength={100} showCount />
      </Form.Item>
    </Form>
  )
}

interface PartProps {
  draft: CouponDraft
  needed: { required: boolean; message: string }[]
}

function Rule({ draft, needed }: PartProps) {
  const t = useMessages(couponMessages)
  const n = draft.percentOff ?? 0
  return (
    <>
      <div className="coupon-fields">
        <Form.Item name="kind" label={t('coupons.kind')}>
          <Radio.Group
            optionType="button"
            options={(['amount_off', 'percent_off'] as const).map((value) => ({ value, label: t(`coupons.${value}`) }))}
          />
        </Form.Item>
        {draft.kind === 'amount_off' ? (
          <Form.Item name="offYuan" label={t('coupons.off_yuan')} rules={needed} extra={t('coupons.off_help')}>
            <InputNumber min={0.01} max={couponLimits.offFen / 100} precision={2} prefix="¥" />
          </Form.Item>
        ) : (
          <Form.Item
            name="percentOff"
            label={t('coupons.percent')}
            rules={needed}
            extra={t('coupons.percent_help', { n, fold: foldOf(n) })}
          >
            <InputNumber min={1} max={couponLimits.percentOff} precision={0} suffix="%" />
          </Form.Item>
        )}
      </div>
      <div className="coupon-fields">
        <Form.Item name="threshold" label={t('coupons.threshold')} extra={t('coupons.threshold_help')}>
          <Radio.Group
            optionType="button"
            options={[
              { value: 'none', label: t('coupons.no_threshold') },
              { value: 'yuan', label: t('coupons.over_yuan') },
              { value: 'pieces', label: t('coupons.over_pieces') },
            ]}
          />
        </Form.Item>
        {draft.threshold === 'yuan' ? (
          <Form.Item name="thresholdYuan" label={t('coupons.over_yuan')} rules={needed}>
            <InputNumber min={0.01} max={1_000_000} precision={2} prefix="¥" />
          </Form.Item>
        ) : null}
        {draft.threshold === 'pieces' ? (
          <Form.Item name="thresholdPieces" label={t('coupons.over_pieces')} rules={needed}>
            <InputNumber min={1} max={999} precision={0} />
          </Form.Item>
        ) : null}
      </div>
    </>
  )
}

function Goods({ draft, needed }: PartProps) {
  const t = useMessages(couponMessages)
  return (
    <>
      <Form.Item name="scope" label={t('coupons.scope')}>
        <Radio.Group
          optionType="button"
          options={(['shop', 'products', 'categories'] as const).map((value) => ({
            value,
            label: t(`coupons.${value}`),
          }))}
        />
      </Form.Item>
      {draft.scope === 'products' ? (
        <Form.Item name="productIds" label={t('coupons.products')} rules={needed}>
          <ProductSelect multiple />
        </Form.Item>
      ) : null}
      {draft.scope === 'categories' ? (
        <Form.Item name="categoryIds" label={t('coupons.categories')} rules={needed}>
          <CategoriesSelect />
        </Form.Item>
      ) : null}
    </>
  )
}

function Whom({ draft, needed }: PartProps) {
  const t = useMessages(couponMessages)
  const may = useMay()
  return (
    <div className="coupon-fields">
      <Form.Item name="audience" label={t('coupons.for_whom')} extra={t('coupons.for_whom_help')}>
        <Select style={{ width: 240 }} options={audiences.map((value) => ({ value, label: t(`coupons.${value}`) }))} />
      </Form.Item>
      {draft.audience === 'promoter_visitors' ? (
        <Form.Item
          name="promoterId"
          label={t(may('operations', 'finance') ? 'coupons.promoter' : 'coupons.promoter_id')}
          rules={needed}
        >
          {may('operations', 'finance') ? <PromoterField /> : <Input style={{ width: 240 }} />}
        </Form.Item>
      ) : null}
    </div>
  )
}

function Validity({ draft, needed }: PartProps) {
  const t = useMessages(couponMessages)
  return (
    <div className="coupon-fields">
      <Form.Item name="validity" label={t('coupons.validity')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'days', label: t('coupons.valid_days') },
            { value: 'dates', label: t('coupons.valid_dates') },
          ]}
        />
      </Form.Item>
      {draft.validity === 'days' ? (
        <Form.Item name="validDays" label={t('coupons.valid_days')} rules={needed}>
          <InputNumber min={1} max={366} precision={0} suffix={t('coupons.days')} />
        </Form.Item>
      ) : (
        <Form.Item name="use" label={t('coupons.use_time')} rules={needed}>
          <ShopDatePicker.RangePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
      )}
    </div>
  )
}
