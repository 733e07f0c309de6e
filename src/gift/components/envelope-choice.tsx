import { limits, type Occasion, type Paper, papers } from '@haoli/contract'
import { ScrollView, View } from '@tarojs/components'
import { memo } from 'react'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Cell, CellGroup } from '@/common/ui/cell'
import { TextField } from '@/common/ui/text-field'
import { envelopeMessages } from '../messages/envelope'
import scene from './envelope.module.scss'
import styles from './envelope-choice.module.scss'

interface EnvelopeChoiceProps {
  occasion: Occasion
  paper: Paper | null
  signature: string
  /** What stands there without a signature. */
  nickname: string
  onChange: (part: { paper?: Paper | null; signature?: string }) => void
  onPreview: () => void
}

/** The colour of the envelope and the name that it is signed with. Memoised, as every part with a field (taro.md, trap 7). */
export const EnvelopeChoice = memo(function EnvelopeChoice(props: EnvelopeChoiceProps) {
  const { occasion, paper, signature, nickname, onChange, onPreview } = props
  const t = useMessages(envelopeMessages)
  return (
    <CellGroup>
      <ScrollView scrollX enhanced showScrollbar={false} className={styles.scroll}>
        <View className={styles.papers} {...aria({ role: 'radiogroup', label: t('envelope.paper') })}>
          {[null, ...papers].map((one) => {
            const name = one ?? 'as_occasion'
            return (
              <View
                key={name}
                className={cx(styles.paper, one === paper && styles.chosen)}
                onClick={() => onChange({ paper: one })}
                {...aria({ role: 'radio', checked: one === paper, label: t(`envelope.${name}`) })}
              >
                <View className={cx(scene.colour, scene[one ?? occasion], styles.colour)} />
                <View className={styles.name}>{t(`envelope.${name}`)}</View>
              </View>
            )
          })}
        </View>
      </ScrollView>
      <TextField
        label={t('envelope.signature')}
        value={signature}
        placeholder={nickname}
        maxLength={limits.presentSignatureChars}
        onChange={(text) => onChange({ signature: text })}
      />
      <Cell title={t('envelope.preview')} onClick={onPreview} />
    </CellGroup>
  )
})
