import type { PromoterProduct } from '@haoli/contract'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { decodeParam } from '@/common/lib/decode-param'
import { useMessages } from '@/common/messages'
import { replacePage } from '@/common/platform/pages'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { usePromoterProduct } from '../../api/goods'
import { NoPromoter } from '../../components/no-promoter'
import { ProductFacts } from '../../components/product-facts'
import { ShareSheet } from '../../components/share-sheet'
import { useChangeShelf } from '../../hooks/use-change-shelf'
import { useShareable } from '../../hooks/use-shareable'
import { myShelfMessages } from '../../messages/my-shelf'
import { productMessages } from '../../messages/product'
import styles from './index.module.scss'
import '../../messages/errors'

/** One product as its promoter sees it: what it earns, what to send along, and the ways to share it. */
export default function ProductPage() {
  const t = useMessages(productMessages)
  const { data, error, refetch } = usePromoterProduct(decodeParam(useRouter().params.id))
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title={t('recommend.title')} className={styles.page}>
      {data ? (
        <Product of={data} />
      ) : error?.code === 'not_a_promoter' ? (
        <NoPromoter />
      ) : error?.code === 'not_found' ? (
        <Empty
          icon="gift"
          title={t('recommend.none')}
          words={t('recommend.none_words')}
          action={t('recommend.others')}
          onAction={() => replacePage(promoterPaths.goods)}
        />
      ) : error ? (
        <ErrorView error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton kind="text" count={4} />
      )}
    </Screen>
  )
}

function Product({ of }: { of: PromoterProduct }) {
  const t = useMessages(myShelfMessages)
  const { product } = of.goods
  const { has, toggle, busy } = useChangeShelf()
  const [open, setOpen] = useState(false)
  const shareable = useShareable(open ? { title: product.title, product } : null)
  return (
    <>
      <ProductFacts of={of} />
      <ActionBar>
        <Button kind="outline" loading={busy} onClick={() => void toggle(product.id)}>
          {t(has(product.id) ? 'ownshelf.take' : 'ownshelf.put')}
        </Button>
        <Button grow onClick={() => setOpen(true)}>
          {t('common.share')}
        </Button>
      </ActionBar>
      <ShareSheet open={open} shareable={shareable} onClose={() => setOpen(false)} />
    </>
  )
}
