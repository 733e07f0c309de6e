import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { decodeParam } from '@/common/lib/decode-param'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { CellGroup } from '@/common/ui/cell'
import { TextField } from '@/common/ui/text-field'
import { useAcceptInvitation } from '../api/roles'
import { roleMessages } from '../messages/roles'
import styles from './join-staff.module.scss'

/** Where the code of an invitation to the staff is entered. A code that is refused stays, to be corrected. */
export function JoinStaff() {
  const t = useMessages(roleMessages)
  const showError = useShowError()
  // An invitation that was scanned has it in its address.
  const [code, setCode] = useState(decodeParam(useRouter().params.code ?? ''))
  const { submit, submitting } = useAcceptInvitation()

  async function join() {
    try {
      if (!(await submit({ code: code.trim() }))) return
      setCode('')
      toast(t('roles.joined'))
    } catch (error) {
      showError(error)
    }
  }

  return (
    <>
      <CellGroup>
        <TextField
          code
          label={t('roles.code')}
          value={code}
          placeholder={t('roles.code_hint')}
          maxLength={40}
          onChange={setCode}
        />
      </CellGroup>
      <View className={styles.words}>{t('roles.code_words')}</View>
      <Button disabled={code.trim() === ''} loading={submitting} onClick={() => void join()}>
        {t('roles.join')}
      </Button>
    </>
  )
}
