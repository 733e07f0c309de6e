import { limits } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { Sheet } from '@/common/ui/sheet'
import { TextArea } from '@/common/ui/text-field'
import { cardMessages } from '../messages/card'
import styles from './decline-sheet.module.scss'

interface DeclineSheetProps {
  open: boolean
  giver: string
  busy: boolean
  onDecline: (words: string) => void
  onClose: () => void
}

/** The form to decline a present, with optional words to the giver. */
export function DeclineSheet({ open, giver, busy, onDecline, onClose }: DeclineSheetProps) {
  const t = useMessages(cardMessages)
  const [words, setWords] = useState('')
  return (
    <Sheet
      open={open}
      title={t('unwrap.decline_title')}
      onClose={onClose}
      foot={
        <Button grow kind="outline" loading={busy} onClick={() => onDecline(words)}>
          {t('unwrap.decline_yes')}
        </Button>
      }
    >
      <View className={styles.words}>{t('unwrap.decline_words', { name: giver })}</View>
      <View className={styles.field}>
        <TextArea
          label={t('unwrap.decline_title')}
          placeholder={t('unwrap.decline_hint')}
          value={words}
          maxLength={limits.declineChars}
          onChange={setWords}
        />
      </View>
    </Sheet>
  )
}
