import { InboxOutlined } from '@ant-design/icons'
import type { Translation } from '@haoli/contract'
import { Alert, App, Modal, Progress, Upload } from 'antd'
import Papa from 'papaparse'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { parts, readRows } from '../csv-rows'
import { translationMessages } from '../messages'

const atOnce = 500

/** Translations out of a file with the columns source, en and ja. */
export function ImportFile({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useMessages(translationMessages)
  const { message } = App.useApp()
  const [read, setRead] = useState<Translation[] | null | undefined>(undefined)
  const [done, setDone] = useState<number | null>(null)
  const save = useAction<{ saved: number; removed: number }>('saveTranslations', {
    refresh: ['listTranslations', 'listUntranslated'],
  })
  const close = () => {
    setRead(undefined)
    setDone(null)
    onClose()
  }
  const choose = async (file: File) => {
    const { data } = Papa.parse<Record<string, string>>((await file.text()).replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    })
    setRead(readRows(data))
  }
  const go = async () => {
    const all = read ?? []
    let saved = 0
    setDone(0)
    try {
      for (const items of parts(all, atOnce)) {
        saved += (await save.runAsync({ body: { items } })).saved
        setDone((before) => (before ?? 0) + items.length)
      }
      void message.success(t('translations.saved', { n: saved, gone: 0 }))
      close()
    } catch {
      // The message says why; what was saved before stays, and the file can be imported again.
      setDone(null)
    }
  }
  const count = read?.length ?? 0
  return (
    <Modal
      open={open}
      title={t('translations.import_title')}
      okText={t('translations.import_go', { n: count })}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: count === 0 }}
      confirmLoading={done !== null}
      onCancel={close}
      onOk={() => void go()}
    >
      <Upload.Dragger
        accept=".csv,text/csv"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          void choose(file)
          return false
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p>{t('translations.import_words')}</p>
      </Upload.Dragger>
      {read === null ? <Alert type="error" showIcon title={t('translations.import_bad')} /> : null}
      {read ? <Alert type="info" showIcon title={t('translations.import_ready', { n: count })} /> : null}
      {done !== null ? (
        <Progress
          percent={Math.round((done / count) * 100)}
          format={() => t('translations.working', { done, all: count })}
        />
      ) : null}
    </Modal>
  )
}
