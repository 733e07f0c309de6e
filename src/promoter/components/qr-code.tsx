import { Image, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { aria } from '@/common/platform/aria'
import { qrPicture } from '@/common/platform/qr'
import styles from './share-sheet.module.scss'

/** An address as a QR code for another phone; nothing where the platform has none. */
export function QrCode({ url, label }: { url: string; label: string }) {
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
