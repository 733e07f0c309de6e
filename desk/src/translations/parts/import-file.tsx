import { InboxOutlined } from '@ant-design/icons'
import { type Task, type TranslationPreview, type TranslationRow, translationLimits } from '@haoli/contract'
import { Alert, Upload } from 'antd'
import Papa from 'papaparse'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { textOfFile } from '@/common/lib/text-of-file'
import { useMessages } from '@/common/messages'
import { Dialog } from '@/common/ui/dialog'
import { readRows } from '../csv-rows'
import { translationMessages } from '../messages'
import { PreviewTable } from './preview-table'

interface Props {
  open: boolean
  onClose: () => void
  onStarted: (taskId: string) => void
}

/** Translations out of a file with the columns source, en and ja: what each row would change, then a task that saves them. */
export function ImportFile({ open, onClose, onStarted }: Props) {
  const t = useMessages(translationMessages)
  const [rows, setRows] = useState<TranslationRow[]>([])
  const [fault, setFault] = useState<string>()
  const preview = useAction<TranslationPreview>('previewTranslations', { refresh: [] })
  const [judged, setJudged] = useState<TranslationPreview['rows']>()
  const close = () => {
    setRows([])
    setFault(undefined)
    setJudged(undefined)
    onClose()
  }
  const start = useAction<Task>('importTranslations', {
    refresh: ['listTasks'],
    onDone: ({ id }) => {
      close()
      onStarted(id)
    },
  })
  const choose = async (file: File) => {
    setJudged(undefined)
    const text = await textOfFile(file).catch(() => '')
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    const read = readRows(data)
    if (read === null) return setFault(t('translations.import_bad'))
    if (read.length > translationLimits.rowsOfFile) {
      return setFault(t('translations.import_many', { n: translationLimits.rowsOfFile }))
    }
    setFault(undefined)
    setRows(read)
    // A refusal has been said by then.
    await preview.runAsync({ body: { rows: read } }).then(
      (answer) => setJudged(answer.rows),
      () => undefined,
    )
  }
  const count = judged?.filter(({ outcome }) => outcome === 'added' || outcome === 'changed').length ?? 0
  return (
    <Dialog
      open={open}
      width={960}
      title={t('translations.import_title')}
      okText={t('translations.import_go', { n: count })}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: count === 0 }}
      confirmLoading={start.running}
      onCancel={close}
      onOk={() => start.run({ body: { rows } })}
    >
      <Upload.Dragger
        accept=".csv,text/csv"
        maxCount={1}
        showUploadList={false}
        disabled={preview.running}
        beforeUpload={(file) => {
          void choose(file)
          return false
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p>{t(preview.running ? 'translations.import_reading' : 'translations.import_words')}</p>
      </Upload.Dragger>
      {fault ? <Alert type="error" showIcon title={fault} /> : null}
      {judged ? <PreviewTable rows={rows} judged={judged} /> : null}
    </Dialog>
  )
}
