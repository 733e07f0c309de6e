import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { CellGroup } from '@/common/ui/cell'
import { TextField } from '@/common/ui/text-field'
import { deskCodeOf } from '../lib/desk-code'
import { deskMessages } from '../messages/desk'
import { canScan, scanCode } from '../platform/scan'
import styles from './desk-code-field.module.scss'

/** Where the code that a desk shows is scanned or typed. */
export function DeskCodeField({ onCode }: { onCode: (code: string) => void }) {
  const t = useMessages(deskMessages)
  const [typed, setTyped] = useState('')
  const code = deskCodeOf(typed)

  async function scan() {
    const scanned = deskCodeOf(await scanCode())
    if (scanned !== '') onCode(scanned)
  }

  return (
    <>
      <CellGroup>
        <TextField
          code
          label={t('desk.code')}
          value={typed}
          placeholder={t('desk.code_hint')}
          maxLength={80}
          onChange={setTyped}
        />
      </CellGroup>
      <View className={styles.buttons}>
        <Button disabled={code === ''} onClick={() => onCode(code)}>
          {t('desk.go')}
        </Button>
        {canScan ? (
          <Button kind="outline" onClick={() => void scan()}>
            {t('desk.scan')}
          </Button>
        ) : null}
      </View>
    </>
  )
}
