import { View } from '@tarojs/components'
import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { CellGroup } from '@/common/ui/cell'
import { TextField } from '@/common/ui/text-field'
import { useSetRealName } from '../api/my-promoter'
import { withdrawMessages } from '../messages/withdraw'
import styles from './real-name.module.scss'

/** Where the name is given to which money is paid, and why it is needed. */
export function RealName() {
  const t = useMessages(withdrawMessages)
  const showError = useShowError()
  const [name, setName] = useState('')
  const { mutate, isPending } = useSetRealName()
  const save = () => mutate(name.trim(), { onSuccess: () => toast(t('common.saved')), onError: showError })
  return (
    <View>
      <CellGroup>
        <TextField
          label={t('withdraw.name')}
          value={name}
          placeholder={t('withdraw.name_hint')}
          maxLength={40}
          onChange={setName}
        />
      </CellGroup>
      <View className={styles.words}>{t('withdraw.name_words')}</View>
      <Button kind="outline" disabled={name.trim().length < 2} loading={isPending} onClick={save}>
        {t('withdraw.name_save')}
      </Button>
    </View>
  )
}
