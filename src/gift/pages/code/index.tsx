import type { ScannedVenueCode } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { track } from '@/common/api/events'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { openProduct } from '@/common/blocks/links/links'
import { decodeParam } from '@/common/lib/decode-param'
import { useMessages } from '@/common/messages'
import { openPage, openTab } from '@/common/platform/pages'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Img } from '@/common/ui/img'
import { Notice } from '@/common/ui/notice'
import { Price } from '@/common/ui/price'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useVenueCode } from '../../api/presents'
import { ChooseSku } from '../../components/choose-sku'
import { codeMessages } from '../../messages/code'
import styles from './index.module.scss'
import '../../messages/errors'

/** The page that a printed venue code opens. WeChat's scanner passes the code in `scene`, a link in `code`. */
export default function CodePage() {
  const t = useMessages(codeMessages)
  const { code, scene } = useRouter().params
  const scanned = decodeParam(code ?? scene)
  const query = useVenueCode(scanned)
  const bad = scanned === '' || (query.isError && query.error.code === 'not_found')
  return (
    <Screen title={t('code.title')}>
      {query.data ? (
        <Content scanned={query.data} />
      ) : bad ? (
        <Empty
          icon="gift"
          title={t('code.bad')}
          words={t('code.bad_words')}
          action={t('code.others')}
          onAction={() => openTab('gifts')}
        />
      ) : query.isError ? (
        <ErrorView error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton kind="rows" count={2} />
      )}
    </Screen>
  )
}

function Content({ scanned }: { scanned: ScannedVenueCode }) {
  const t = useMessages(codeMessages)
  const { product, venue, state, code } = scanned
  const ended = state === 'ended'
  const [open, setOpen] = useState(false)
  useEffect(() => track({ kind: 'opened', what: 'code', productId: product.id }), [product.id])
  return (
    <>
      <View className={styles.page}>
        <Notice icon="location">{t('code.at', { venue })}</Notice>
        <View className={styles.card}>
          <Img src={product.imageUrl} alt={product.title} square eager className={styles.picture} />
          <View className={styles.title}>{product.title}</View>
          <Price fen={product.priceFen} size="l" short />
          <View className={styles.words}>{t(ended ? 'code.ended_words' : 'code.words')}</View>
        </View>
        {ended ? <Notice tone="act">{t('code.ended')}</Notice> : null}
      </View>
      <ActionBar>
        {ended || product.soldOut || !product.listed ? (
          <Button grow kind="gold" onClick={() => openProduct(product.id)}>
            {t('code.product')}
          </Button>
        ) : (
          <Button grow onClick={() => setOpen(true)}>
            {t('code.go')}
          </Button>
        )}
      </ActionBar>
      {open ? (
        <ChooseSku
          productId={product.id}
          onChoose={(skuId) => openPage(giftPaths.checkout({ skuId, venueCode: code }))}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
