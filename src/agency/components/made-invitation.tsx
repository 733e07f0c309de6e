import type { MadeAgencyInvitation } from '@haoli/contract'
import { Image, Button as NativeButton, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { formatLastDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { copyText } from '@/common/platform/clipboard'
import { toast } from '@/common/platform/feedback'
import { qrPicture, showsQr } from '@/common/platform/qr'
import { shareBy } from '@/common/platform/share'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { InfoRows } from '@/common/ui/info-rows'
import { Notice } from '@/common/ui/notice'
import { inviteMessages } from '../messages/invite'
import styles from './made-invitation.module.scss'

/** The code of an invitation, as text and in a browser as a picture, and that it is not shown again. */
export function MadeInvitation({ made }: { made: MadeAgencyInvitation }) {
  const t = useMessages(inviteMessages)
  const language = useLanguage()
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    void qrPicture(made.url).then((drawn) => wanted && setPicture(drawn))
    return () => {
      wanted = false
    }
  }, [made.url])
  return (
    <>
      <Notice>{t('invite.once', { day: formatLastDay(made.expiresAt, language) })}</Notice>
      {showsQr ? (
        <View className={styles.code}>
          {picture ? (
            <Image className={styles.picture} src={picture} {...aria({ role: 'img', label: t('invite.qr') })} />
          ) : null}
        </View>
      ) : null}
      <InfoRows rows={[{ label: t('invite.code'), value: made.code, copied: true }]} />
    </>
  )
}

/** The ways to send it: a card into a chat, or a link. */
export function SendInvitation({ made }: { made: MadeAgencyInvitation }) {
  const t = useMessages(inviteMessages)
  const copy = async () => {
    if (await copyText(made.url)) toast(t('invite.copied'))
  }
  if (shareBy === 'link') return <Button onClick={() => void copy()}>{t('invite.copy_link')}</Button>
  return (
    <View className={styles.ways}>
      <Button kind="outline" onClick={() => void copy()}>
        {t('invite.copy_link')}
      </Button>
      <NativeButton
        className={styles.send}
        hoverClass={styles.pressed}
        openType="share"
        {...aria({ label: t('invite.send') })}
      >
        {t('invite.send')}
      </NativeButton>
    </View>
  )
}
