import { Button as NativeButton, View } from '@tarojs/components'
import { productPath } from '@/common/blocks/links/links'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { copyText } from '@/common/platform/clipboard'
import { toast } from '@/common/platform/feedback'
import { openPage } from '@/common/platform/pages'
import { showsQr } from '@/common/platform/qr'
import { shareBy } from '@/common/platform/share'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { ErrorView } from '@/common/ui/error-view'
import { SegmentedControl } from '@/common/ui/segmented'
import { Skeleton } from '@/common/ui/skeleton'
import type { Shareable } from '../hooks/use-shareable'
import { shareMessages } from '../messages/share'
import { QrCode } from './qr-code'
import styles from './share-sheet.module.scss'

interface ShareWaysProps {
  shareable: Shareable
  onPoster: () => void
}

/** What is shared, its link, and the ways that the buttons below do not offer: a poster, or a present that one pays oneself. */
export function ShareWays({ shareable, onPoster }: ShareWaysProps) {
  const t = useMessages(shareMessages)
  const { shared, target, giftable, chooseGift, link } = shareable
  const { data, error } = link
  const productId = shared?.product?.id
  return (
    <View className={styles.body}>
      {giftable ? (
        <SegmentedControl
          items={[
            { key: 'product', label: t('share.product') },
            { key: 'gift', label: t('share.gift') },
          ]}
          active={target === 'gift' ? 'gift' : 'product'}
          onChange={(key) => chooseGift(key === 'gift')}
        />
      ) : null}
      <View className={styles.words}>{t(`share.${target}_words`)}</View>
      {data ? (
        <>
          {showsQr ? <QrCode url={data.shortUrl} label={t('share.qr', { title: shared?.title ?? '' })} /> : null}
          <View className={styles.link}>{data.shortUrl}</View>
          <CellGroup>
            <Cell icon="share" title={t('share.poster')} note={t('share.poster_note')} onClick={onPoster} />
            {giftable && productId ? (
              <Cell
                icon="gift"
                title={t('share.present')}
                note={t('share.present_note')}
                onClick={() => openPage(productPath(productId, 'gift'))}
              />
            ) : null}
          </CellGroup>
        </>
      ) : error ? (
        <ErrorView compact error={error} onRetry={() => void link.refetch()} />
      ) : (
        <Skeleton kind="text" count={1} />
      )}
    </View>
  )
}

/** Sends a card into a chat, where the platform does so, and copies the short link. */
export function ShareFoot({ url, onShared }: { url: string; onShared: () => void }) {
  const t = useMessages(shareMessages)
  const copy = async () => {
    if (!(await copyText(url))) return
    toast(t('share.copied'))
    onShared()
  }
  if (shareBy === 'link') return <Button onClick={() => void copy()}>{t('share.copy')}</Button>
  return (
    <View className={styles.ways}>
      <Button kind="outline" onClick={() => void copy()}>
        {t('share.copy')}
      </Button>
      <NativeButton
        className={styles.send}
        hoverClass={styles.pressed}
        openType="share"
        {...aria({ label: t('share.send') })}
      >
        {t('share.send')}
      </NativeButton>
    </View>
  )
}
