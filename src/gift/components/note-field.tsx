import { limits } from '@haoli/contract'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { TextArea } from '@/common/ui/text-field'
import { giftCheckoutMessages } from '../messages/checkout'
import styles from './note-field.module.scss'

interface NoteFieldProps {
  note: string
  onChange: (note: string) => void
  /** Puts another suggestion into the field. Absent: there is none, or the giver's own words stand there. */
  onTurn: (() => void) | undefined
}

/** The giver's note. Memoised: each time that a field renders, Taro sends its whole text (taro.md, trap 7). */
export const NoteField = memo(function NoteField({ note, onChange, onTurn }: NoteFieldProps) {
  const t = useMessages(giftCheckoutMessages)
  return (
    <View className={styles.card}>
      <TextArea
        label={t('give.note')}
        placeholder={t('give.note_empty')}
        value={note}
        maxLength={limits.presentNoteChars}
        counted
        onChange={onChange}
      />
      <View>
        {onTurn ? (
          <View className={styles.turn} onClick={onTurn} {...aria({ role: 'button' })}>
            {t('give.note_other')}
          </View>
        ) : null}
      </View>
    </View>
  )
})
