import '../coupons.css'
import type { CouponForecast, MerchantCoupon } from '@haoli/contract'
import { Button, Form } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAction, useOperation } from '@/common/api/queries'
import { wallOf } from '@/common/form/times'
import { whenRight } from '@/common/form/when-right'
import { shopNow } from '@/common/lib/clock'
import { fenOf } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { useLater } from '@/common/pickers/use-later'
import { Page } from '@/common/ui/page'
import { CouponForm } from '../components/coupon-form'
import { Forecast } from '../components/forecast'
import { Ticket } from '../components/ticket'
import { bodyOf, type CouponDraft } from '../lib/draft'
import { faultOf } from '../lib/fault'
import { couponMessages } from '../messages'

function firstDraft(): CouponDraft {
  const now = wallOf(new Date(shopNow()).toISOString()) ?? dayjs(shopNow())
  return {
    name: '',
    kind: 'amount_off',
    offYuan: 10,
    percentOff: 10,
    threshold: 'yuan',
    thresholdYuan: 99,
    thresholdPieces: 2,
    scope: 'shop',
    audience: 'everybody',
    payer: 'merchant',
    total: 100,
    perCustomer: 1,
    claim: [now, dayjs(now).add(30, 'day')],
    validity: 'days',
    validDays: 7,
    use: [now, dayjs(now).add(30, 'day')],
  }
}

/** A new coupon, with the words that shoppers will read and what it may cost. */
export default function NewCouponPage() {
  const t = useMessages(couponMessages)
  const go = useNavigate()
  const [form] = Form.useForm<CouponDraft>()
  const [first] = useState(firstDraft)
  const draft = Form.useWatch([], form) ?? first
  const make = useAction<MerchantCoupon>('createCoupon', {
    done: t('coupons.made'),
    onDone: ({ id }) => void go(`/coupons/list?open=${id}`),
    onRefused: ({ param = '' }) => {
      const name = fieldOf[`/${param.split('/')[1]}`]
      if (!name) return false
      form.setFields([{ name, errors: [faultOf(t, param)] }])
      form.scrollToField(name)
      return true
    },
  })
  const save = () => whenRight(form, (values) => make.run({ body: bodyOf(values) }))
  return (
    <Page
      title={t('coupons.new')}
      extra={
        <>
          <Button onClick={() => void go('/coupons/list')}>{t('common.cancel')}</Button>
          <Button type="primary" loading={make.running} onClick={save}>
            {t('coupons.make')}
          </Button>
        </>
      }
    >
      <div className="coupon-new">
        <CouponForm form={form} first={first} />
        <aside className="coupon-aside">
          <strong>{t('coupons.preview')}</strong>
          {draft.claim?.[1] ? <Ticket draft={draft} /> : null}
          <DraftForecast draft={draft} />
        </aside>
      </div>
    </Page>
  )
}

function DraftForecast({ draft }: { draft: CouponDraft }) {
  const asked = useLater(
    JSON.stringify({
      kind: draft.kind,
      total: draft.total,
      ...(draft.kind === 'amount_off' && { offFen: fenOf(draft.offYuan) }),
      budgetFen: fenOf(draft.budgetYuan),
    }),
  )
  const query = JSON.parse(asked)
  const isWhole = query.total > 0 && (query.kind === 'percent_off' || query.offFen > 0)
  const { data } = useOperation<CouponForecast>('forecastCoupon', { query, enabled: isWhole })
  return data ? <Forecast forecast={data} /> : null
}

/** The fields by what a refusal names. */
const fieldOf: Record<string, keyof CouponDraft> = {
  '/name': 'name',
  '/offFen': 'offYuan',
  '/percentOff': 'percentOff',
  '/thresholdFen': 'thresholdYuan',
  '/thresholdQuantity': 'thresholdPieces',
  '/scopeIds': 'productIds',
  '/audience': 'audience',
  '/promoterId': 'promoterId',
  '/payer': 'payer',
  '/total': 'total',
  '/claimUntil': 'claim',
  '/claimFrom': 'claim',
  '/validDays': 'validDays',
  '/useUntil': 'use',
  '/budgetFen': 'budgetYuan',
}
