import { limits } from '@haoli/contract'
import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import type { OccasionOffered } from '@/common/blocks/occasions/use-occasions'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { TextArea } from '@/common/ui/text-field'
import { giftCheckoutMessages } from '../messages/checkout'
import styles from './note-field.module.scss'

interface NoteFieldProps {
  occasion: OccasionOffered
  note: string
  onChange: (note: string) => void
}

/**
 * The giver's note, with suggestions that fit the occasion. Memoised: each time that a field renders, Taro sends its
 * whole text (taro.md, trap 7).
 */
export const NoteField = memo(function NoteField({ occasion, note, onChange }: NoteFieldProps) {
  const t = useMessages(giftCheckoutMessages)
  const { art, notes } = occasion
  const [turn, setTurn] = useState(0)
  const offered = notes[turn % notes.length] ?? t(`give.note_${art}`)
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
        {note === '' && notes.length > 1 ? (
          <View className={styles.use} onClick={() => setTurn(turn + 1)} {...aria({ role: 'button' })}>
            {t('give.note_other')}
          </View>
        ) : null}
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
