import { limits, type ReceivedPresent, type ThanksSticker, thanksStickers } from '@haoli/contract'
import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { TextArea } from '@/common/ui/text-field'
import { useThank } from '../api/received-presents'
import { stickerArt } from '../lib/stickers'
import { receivedMessages } from '../messages/received'
import styles from './thanks-card.module.scss'

/** Thanks for a present: a sticker, words, or both. They can be sent once. */
export function ThanksCard({ present }: { present: ReceivedPresent }) {
  const t = useMessages(receivedMessages)
  const { thanks } = present
  if (!thanks) return <ThanksForm present={present} />
  return (
    <View className={styles.card}>
      <View className={styles.title} {...aria({ role: 'heading' })}>
        {t('received.thanked')}
      </View>
      <View className={styles.said}>
        {thanks.sticker ? (
          <Image
            className={styles.sticker}
            src={stickerArt[thanks.sticker]}
            mode="aspectFit"
            {...aria({ role: 'img', label: t(`received.sticker_${thanks.sticker}`) })}
          />
        ) : null}
        <View className={styles.words}>{thanks.words ? t('common.said', { words: thanks.words }) : ''}</View>
      </View>
    </View>
  )
}

function ThanksForm({ present: { id, giver } }: { present: ReceivedPresent }) {
  const t = useMessages(receivedMessages)
  const showError = useShowError()
  const { submit: thank, submitting } = useThank()
  const [sticker, setSticker] = useState<ThanksSticker | null>(null)
  const [words, setWords] = useState('')

  const send = async () => {
    const said = words.trim()
    if (said === '' && !sticker) return toast(t('received.thanks_need'))
    const thanks = { ...(said !== '' && { words: said }), ...(sticker && { sticker }) }
    try {
      if (await thank({ id, thanks })) toast(t('received.thanks_sent'), 'success')
    } catch (error) {
      showError(error)
    }
  }
  return (
    <View className={styles.card}>
      <View className={styles.title} {...aria({ role: 'heading' })}>
        {t('received.thanks')}
      </View>
      <View className={styles.stickers}>
        {thanksStickers.map((name) => (
          <View
            key={name}
            className={cx(styles.choice, name === sticker && styles.chosen)}
            onClick={() => setSticker(name === sticker ? null : name)}
            {...aria({ role: 'radio', checked: name === sticker, label: t(`received.sticker_${name}`) })}
          >
            <Image className={styles.sticker} src={stickerArt[name]} mode="aspectFit" {...aria({ hidden: true })} />
          </View>
        ))}
      </View>
      <View className={styles.field}>
        <TextArea
          label={t('received.thanks')}
          placeholder={t('received.thanks_hint', { name: giver.nickname })}
          value={words}
          maxLength={limits.thanksChars}
          onChange={setWords}
        />
      </View>
      <Button kind="gold" loading={submitting} onClick={() => void send()}>
        {t('received.thanks_send')}
      </Button>
    </View>
  )
}
