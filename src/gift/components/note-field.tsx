import { limits, type Occasion } from '@haoli/contract'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { TextArea } from '@/common/ui/text-field'
import { giftCheckoutMessages } from '../messages/checkout'
import styles from './note-field.module.scss'

interface NoteFieldProps {
  occasion: Occasion
  note: string
  onChange: (note: string) => void
}

/**
 * The giver's note, with suggestions that fit the occasion. Memoised: each time that a field renders, Taro sends its
 * whole text (taro.md, trap 7).
 */
export const NoteField = memo(function NoteField({ occasion, note, onChange }: NoteFieldProps) {
  const t = useMessages(giftCheckoutMessages)
  const offered = t(`give.note_${occasion}`)
  return (
    <View className={styles.card}>
      <TextArea
        label={t('give.note')}
        placeholder={offered}
        value={note}
        maxLength={limits.presentNoteChars}
        counted={note !== ''}
        onChange={onChange}
      />
      <View className={styles.offer}>
        {note === '' ? (
          <View
            className={styles.use}
            onClick={() => onChange(offered)}
            {...aria({ role: 'button', label: `${t('give.note_use')} ${offered}` })}
          >
            {t('give.note_use')}
          </View>
        ) : null}
      </View>
    </View>
  )
})
