import type { GivenPresent } from '@haoli/contract'
import { Button as NativeButton } from '@tarojs/components'
import { useState } from 'react'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { toast } from '@/common/platform/feedback'
import { showsQr } from '@/common/platform/qr'
import { copyShareLink, type ShareCard, shareBy } from '@/common/platform/share'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import type { sendKindOf } from '../lib/present-headline'
import { presentMessages } from '../messages/present'
import { storyMessages } from '../messages/story'
import { QrSheet } from './qr-sheet'
import styles from './send-bar.module.scss'

interface SendBarProps {
  /** Null while the card is being made. */
  card: ShareCard | null
  /** What the sheet with the code says below it. */
  qrWords: string
  kind: ReturnType<typeof sendKindOf>
  sendTo: GivenPresent['sendTo']
  /** The link was copied, or the code shown. WeChat's picker reports by the page's card. */
  onGiven: () => void
}

/** Sends the card: on WeChat by its chat picker, in a browser by a copied link or a QR code. */
export function SendBar({ card, qrWords, kind, sendTo, onGiven }: SendBarProps) {
  const t = useMessages(presentMessages)
  const [qrOpen, setQrOpen] = useState(false)
  const story = useMessages(storyMessages)
  const reminds = kind === 'remind' || kind === 'remind_all'
  const first = sendTo === 'group' ? 'present.send_group' : 'present.send'
  const words = reminds ? story(`story.${kind}`) : t(kind === 'first' ? first : 'present.send_again')
  if (shareBy === 'native') {
    return (
      <ActionBar>
        {card ? (
          <NativeButton
            className={styles.send}
            hoverClass={styles.pressed}
            openType="share"
            {...aria({ label: words })}
          >
            {words}
          </NativeButton>
        ) : (
          <Button grow loading>
            {words}
          </Button>
        )}
      </ActionBar>
    )
  }
  const showQr = () => {
    setQrOpen(true)
    onGiven()
  }
  const copy = () => {
    if (!card) return
    copyShareLink(card).then(() => {
      toast(reminds ? story('story.remind_copied') : t('present.link_copied'))
      onGiven()
    }, showQr)
  }
  return (
    <>
      <ActionBar>
        {showsQr ? (
          <Button grow kind="gold" disabled={!card} className={cx(styles.half)} onClick={showQr}>
            {t('present.show_qr')}
          </Button>
        ) : null}
        <Button grow loading={!card} onClick={copy}>
          {words}
        </Button>
      </ActionBar>
      {card ? <QrSheet path={card.path} words={qrWords} open={qrOpen} onClose={() => setQrOpen(false)} /> : null}
    </>
  )
}
