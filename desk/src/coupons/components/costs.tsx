import type { CouponCosts } from '@haoli/contract'
import { Descriptions, Progress } from 'antd'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { ProductName } from '@/common/pickers/product-select'
import { Money } from '@/common/ui/money'
import { useRule } from '../lib/rule'
import { couponMessages } from '../messages'
import { Forecast } from './forecast'

const mostNames = 8

/** What a coupon is, what it cost until now, and what it may cost yet. */
export function Costs({ costs }: { costs: CouponCosts }) {
  const t = useMessages(couponMessages)
  const rule = useRule()
  const { coupon, usable, heldFen, usedFen, takenBackFen, forecast } = costs
  return (
    <div className="coupon-aside">
      <Descriptions size="small" column={1} bordered>
        <Descriptions.Item label={t('coupons.rule')}>{rule(coupon)}</Descriptions.Item>
        <Descriptions.Item label={t('coupons.scope')}>
          {coupon.scope === 'products'
            ? coupon.scopeIds.slice(0, mostNames).map((id) => (
                <div key={id}>
                  <ProductName id={id} />
                </div>
              ))
            : coupon.scope === 'categories'
              ? t('coupons.for_categories', { n: coupon.scopeIds.length })
              : t('coupons.shop')}
          {coupon.scopeIds.length > mostNames ? t('coupons.for_some', { n: coupon.scopeIds.length }) : null}
        </Descriptions.Item>
        <Descriptions.Item label={t('coupons.for_whom')}>
          {t(`coupons.${coupon.audience as 'everybody'}`)}
        </Descriptions.Item>
        <Descriptions.Item label={t('coupons.validity')}>
          {coupon.useFrom && coupon.useUntil
            ? t('coupons.usable_dates', { from: shopTime(coupon.useFrom), until: shopTime(coupon.useUntil) })
            : t('coupons.usable_days', { n: coupon.validDays ?? 0 })}
        </Descriptions.Item>
        <Descriptions.Item label={t('coupons.payer')}>
          {t(coupon.payer === 'promoter' ? 'coupons.promoter_pays' : `coupons.${coupon.payer}`)}
        </Descriptions.Item>
        {coupon.note ? <Descriptions.Item label={t('coupons.note')}>{coupon.note}</Descriptions.Item> : null}
        <Descriptions.Item label={t('coupons.claims')}>
          {coupon.claimed} / {coupon.total}
          <Progress
            percent={Math.round((coupon.claimed / coupon.total) * 100)}
            size="small"
            aria-label={t('coupons.claims')}
          />
        </Descriptions.Item>
      </Descriptions>
      <Descriptions title={t('coupons.costs')} size="small" column={1} bordered>
        <Descriptions.Item label={t('coupons.sales')}>
          <Money fen={coupon.salesFen} />
        </Descriptions.Item>
        <Descriptions.Item label={t('coupons.used_fen')}>
          <Money fen={usedFen} /> · {t('coupons.times', { n: coupon.used })}
        </Descriptions.Item>
        {takenBackFen !== null ? (
          <>
            <Descriptions.Item label={t('coupons.taken_back')}>
              <Money fen={-takenBackFen} />
            </Descriptions.Item>
            <Descriptions.Item label={t('coupons.net')}>
              <Money fen={usedFen - takenBackFen} strong />
            </Descriptions.Item>
          </>
        ) : null}
        <Descriptions.Item label={t('coupons.held_fen')}>
          <Money fen={heldFen} />
        </Descriptions.Item>
        <Descriptions.Item label={t('coupons.usable')}>{t('coupons.times', { n: usable })}</Descriptions.Item>
        {coupon.budgetFen !== null ? (
          <Descriptions.Item label={t('coupons.budget_left')}>
            <Money fen={coupon.budgetFen - coupon.budgetTakenFen} /> / <Money fen={coupon.budgetFen} />
          </Descriptions.Item>
        ) : null}
      </Descriptions>
      <Forecast forecast={forecast} />
    </div>
  )
}
