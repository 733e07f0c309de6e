import type { Coupon } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useProducts } from '@/common/api/products'
import { useRecommender } from '@/common/api/recommender'
import { audienceWords } from '@/common/blocks/coupon-row/audience-words'
import { couponMessages } from '@/common/blocks/coupon-row/messages'
import { gridChunks, ProductGrid } from '@/common/blocks/product-grid'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { formatFen } from '@/common/lib/money'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Notice } from '@/common/ui/notice'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useCoupon } from '../../api/coupons'
import { OfferedTicket } from '../../components/offered-ticket'
import { couponPageMessages } from '../../messages/coupon'
import styles from './index.module.scss'
import '../../messages/errors'

/** One coupon: what it takes off, why it cannot be claimed, and the goods that it is for. A promoter's card opens it. */
export default function CouponPage() {
  const t = useMessages(couponPageMessages)
  const { id = '', missing } = useRouter().params
  const { data, error, refetch } = useCoupon(id)
  const bad = id === '' || error?.code === 'not_found'
  return (
    <Screen title={t('onecoupon.title')} className={styles.page}>
      {bad ? (
        <Empty
          icon="coupon"
          title={t('onecoupon.bad')}
          words={t('onecoupon.bad_words')}
          action={t('common.go_home')}
          onAction={() => openTab('home')}
        />
      ) : data ? (
        <Content coupon={data} missingFen={Number(missing) || 0} />
      ) : error ? (
        <ErrorView error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton kind="rows" count={4} />
      )}
    </Screen>
  )
}

function Content({ coupon, missingFen }: { coupon: Coupon; missingFen: number }) {
  const t = useMessages(couponPageMessages)
  const why = useWhyNot(coupon)
  return (
    <>
      <OfferedTicket coupon={coupon} own />
      <View className={styles.notices}>
        {missingFen > 0 ? (
          <Notice tone="plain">{t('onecoupon.missing', { price: formatFen(missingFen, { short: true }) })}</Notice>
        ) : null}
        {why ? <Notice tone="plain">{why}</Notice> : null}
        <Credit coupon={coupon} />
      </View>
      <View className={styles.head}>{t(coupon.scope === 'shop' ? 'onecoupon.all_goods' : 'onecoupon.goods')}</View>
      <Goods couponId={coupon.id} missingFen={missingFen} />
    </>
  )
}

/** Why it cannot be claimed, in words; undefined where it can. Who has it reads that instead. */
function useWhyNot({ whyNot, audience, promoter, claimFrom, heldCount }: Coupon): string | undefined {
  const t = useMessages({ ...couponPageMessages, ...couponMessages })
  const language = useLanguage()
  if (whyNot === null) return undefined
  if (heldCount > 0) return t('onecoupon.yours')
  if (whyNot === 'not_yet') return t('onecoupon.not_yet', { at: formatMoment(claimFrom, language) })
  if (whyNot !== 'for_others') return t(`onecoupon.${whyNot}`)
  if (promoter) return t('onecoupon.for_visitors', { name: promoter.nickname })
  return t('onecoupon.for_others', { whom: t(audienceWords.get(audience) ?? 'coupon.short') })
}

/** A promoter's coupon discounts, whoever recommended the shop: the page says who that is where it is somebody else. */
function Credit({ coupon: { promoter } }: { coupon: Coupon }) {
  const t = useMessages(couponPageMessages)
  const other = useRecommender().data?.recommender?.nickname
  if (!promoter || !other || other === promoter.nickname) return null
  return <Notice tone="plain">{t('onecoupon.credit', { name: promoter.nickname, other })}</Notice>
}

/** With something missing, those that cost enough come first, the cheapest at the top. */
function Goods({ couponId, missingFen }: { couponId: string; missingFen: number }) {
  const t = useMessages(couponPageMessages)
  const reaching = { sort: 'price_asc' as const, minPriceFen: missingFen }
  const list = useProducts({ couponId, inStock: true, ...(missingFen > 0 && reaching) })
  return (
    <PageList list={list} suggests empty={{ icon: 'box', title: t('onecoupon.no_goods') }}>
      <EndlessList list={list} {...gridChunks}>
        {(products) => <ProductGrid products={products} />}
      </EndlessList>
    </PageList>
  )
}
