import { commissionLimits } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { CellGroup } from '@/common/ui/cell'
import { Sheet } from '@/common/ui/sheet'
import { TextField } from '@/common/ui/text-field'
import { percentText, rateWords, readPercent } from '../lib/percent'
import { shareMessages } from '../messages/share'
import styles from './sheet.module.scss'

/** Whose share is edited. */
export interface EditedShare {
  title: string
  /** What is in force now. */
  sharePpm: number
  /** It was said for this one alone, and may be as for all again. */
  isOwn: boolean
}

interface ShareEditorProps {
  /** Kept while the sheet closes. */
  edited: EditedShare | null
  open: boolean
  /** That of all promoters. */
  allPpm: number
  saving: boolean
  /** null: as for all. */
  onSave: (sharePpm: number | null) => void
  onClose: () => void
}

const bounds = { least: commissionLimits.leastSharePpm, most: 1_000_000 }

/** Where what promoters get of the rate is typed. */
export function ShareEditor(props: ShareEditorProps) {
  const { edited, open, onClose } = props
  const t = useMessages(shareMessages)
  return (
    <Sheet open={open} title={edited?.title ?? t('agencyshare.title')} onClose={onClose}>
      {edited ? <Form {...props} edited={edited} /> : null}
    </Sheet>
  )
}

function Form({ edited, allPpm, saving, onSave }: ShareEditorProps & { edited: EditedShare }) {
  const t = useMessages(shareMessages)
  const [text, setText] = useState(percentText(edited.sharePpm))
  const [tried, setTried] = useState(false)
  const sharePpm = readPercent(text, bounds)
  const save = () => {
    setTried(true)
    if (sharePpm !== null) onSave(sharePpm)
  }
  return (
    <View className={styles.body}>
      <CellGroup>
        <TextField
          label={t('agencyshare.field')}
          value={text}
          placeholder={t('agencyshare.hint')}
          type="digit"
          maxLength={6}
          error={tried && sharePpm === null && t('agencyshare.bad')}
          onChange={setText}
        />
      </CellGroup>
      <View className={styles.words}>{t('agencyshare.words')}</View>
      <View className={styles.words}>{t('agencyshare.order')}</View>
      <Button loading={saving} onClick={save}>
        {t('common.save')}
      </Button>
      {edited.isOwn ? (
        <Button kind="quiet" loading={saving} onClick={() => onSave(null)}>
          {t('agencyshare.as_all', { rate: rateWords(allPpm) })}
        </Button>
      ) : null}
    </View>
  )
}
