import { Image, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { copyText } from '@/common/platform/clipboard'
import { toast } from '@/common/platform/feedback'
import { qrPicture } from '@/common/platform/qr'
import { addressOf } from '@/common/platform/share'
import { Button } from '@/common/ui/button'
import { Sheet } from '@/common/ui/sheet'
import { presentMessages } from '../messages/present'
import styles from './qr-sheet.module.scss'

interface QrSheetProps {
  path: string
  words: string
  open: boolean
  onClose: () => void
}

/** The card's address as a QR code and as text. */
export function QrSheet({ path, words, open, onClose }: QrSheetProps) {
  const t = useMessages(presentMessages)
  const [picture, setPicture] = useState<string | null>(null)
  const address = addressOf(path) ?? ''
  useEffect(() => {
    if (!open || address === '') return
    let wanted = true
    void qrPicture(address).then((made) => wanted && setPicture(made))
    return () => {
      wanted = false
    }
  }, [open, address])

  const copy = async () => {
    if (await copyText(address)) toast(t('present.link_copied'))
  }
  return (
    <Sheet
      open={open}
      title={t('present.qr_title')}
      onClose={onClose}
      foot={<Button onClick={() => void copy()}>{t('present.copy_link')}</Button>}
    >
      <View className={styles.code}>
        {picture ? <Image className={styles.picture} src={picture} {...aria({ role: 'img', label: words })} /> : null}
      </View>
      <View className={styles.words}>{words}</View>
    </Sheet>
  )
}
