import { Image, Button as NativeButton, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { copyText } from '@/common/platform/clipboard'
import { toast } from '@/common/platform/feedback'
import { qrPicture, showsQr } from '@/common/platform/qr'
import { shareBy } from '@/common/platform/share'
import { Button } from '@/common/ui/button'
import { ErrorView } from '@/common/ui/error-view'
import { SegmentedControl } from '@/common/ui/segmented'
import { Sheet } from '@/common/ui/sheet'
import { Skeleton } from '@/common/ui/skeleton'
import type { Shareable } from '../hooks/use-shareable'
import { shareMessages } from '../messages/share'
import styles from './share-sheet.module.scss'

interface ShareSheetProps {
  open: boolean
  shareable: Shareable
  onClose: () => void
}

/** The ways to share one product or the shop: a card into a chat, a link, and in a browser a QR code. */
export function ShareSheet({ open, shareable, onClose }: ShareSheetProps) {
  const t = useMessages(shareMessages)
  const { shared, target, giftable, chooseGift, link, count } = shareable
  const copy = async (url: string) => {
    if (!(await copyText(url))) return
    toast(t('share.copied'))
    count()
  }
  const { data, error } = link
  return (
    <Sheet
      open={open}
      title={shared?.title || t('share.title')}
      onClose={onClose}
      foot={data ? <Ways onCopy={() => void copy(data.url)} /> : null}
    >
      <View className={styles.body}>
        {giftable ? (
          <SegmentedControl
            items={[
              { key: 'product', label: t('share.product') },
              { key: 'gift', label: t('share.gift') },
            ]}
            active={target}
            onChange={(key) => chooseGift(key === 'gift')}
          />
        ) : null}
        <View className={styles.words}>{t(`share.${target}_words`)}</View>
        {data ? (
          <>
            {showsQr ? <QrCode url={data.url} label={t('share.qr', { title: shared?.title ?? '' })} /> : null}
            <View className={styles.link}>{data.url}</View>
          </>
        ) : error ? (
          <ErrorView compact error={error} onRetry={() => void link.refetch()} />
        ) : (
          <Skeleton kind="text" count={1} />
        )}
      </View>
    </Sheet>
  )
}

function Ways({ onCopy }: { onCopy: () => void }) {
  const t = useMessages(shareMessages)
  if (shareBy === 'link') return <Button onClick={onCopy}>{t('share.copy')}</Button>
  return (
    <View className={styles.ways}>
      <Button kind="outline" onClick={onCopy}>
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

function QrCode({ url, label }: { url: string; label: string }) {
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    void qrPicture(url).then((made) => wanted && setPicture(made))
    return () => {
      wanted = false
    }
  }, [url])
  return (
    <View className={styles.code}>
      {picture ? <Image className={styles.picture} src={picture} {...aria({ role: 'img', label })} /> : null}
    </View>
  )
}
