import { type PromoterKind, promoterLimits } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Radio } from '@/common/ui/choice'
import { TextArea } from '@/common/ui/text-field'
import { useAskToPromote } from '../api/my-promoter'
import { joinMessages } from '../messages/join'
import styles from './join-by-asking.module.scss'

const kinds: readonly PromoterKind[] = ['customer', 'group_buy_leader', 'store_owner', 'offline_shop']

/** Asking the merchant: what one is, and a few words. */
export function JoinByAsking() {
  const t = useMessages(joinMessages)
  const showError = useShowError()
  const [kind, setKind] = useState<PromoterKind>('customer')
  const [words, setWords] = useState('')
  const { submit, submitting } = useAskToPromote()
  const ask = () => {
    const said = words.trim()
    submit({ kind, ...(said !== '' && { words: said }) }).catch(showError)
  }
  return (
    <>
      <CellGroup>
        {kinds.map((one) => (
          <Cell
            key={one}
            title={
              <Radio checked={kind === one} onChange={() => setKind(one)}>
                <View className={styles.kind}>{t(`join.kind_${one}`)}</View>
              </Radio>
            }
          />
        ))}
      </CellGroup>
      <CellGroup>
        <TextArea
          label={t('join.words')}
          value={words}
          placeholder={t('join.words_hint')}
          maxLength={promoterLimits.promoterWordsChars}
          counted
          onChange={setWords}
        />
      </CellGroup>
      <Button kind="outline" loading={submitting} onClick={ask}>
        {t('join.ask')}
      </Button>
    </>
  )
}
