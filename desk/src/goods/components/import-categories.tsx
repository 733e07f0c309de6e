import type { CatalogueImport } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Upload } from 'antd'
import { useState } from 'react'
import { call } from '@/common/api/call'
import { useMessages } from '@/common/messages'
import { categoryMessages } from '../category-messages'
import { useFileWords } from '../lib/use-file-words'

/** The WeChat shop's own file of categories. Those that are not in it stay. */
export function ImportCategories() {
  const t = useMessages(categoryMessages)
  const { message } = App.useApp()
  const words = useFileWords()
  const client = useQueryClient()
  const [running, setRunning] = useState(false)
  const read = (file: File) => {
    setRunning(true)
    const body = new Blob([file], { type: 'application/json' })
    call<CatalogueImport>('importCategories', { body })
      .then(
        ({ categories, skipped }) => {
          void message.success(t('category.imported', { n: categories, skipped }))
          return client.invalidateQueries()
        },
        (error: unknown) => {
          const said = words(error)
          if (said) void message.error(said)
        },
      )
      .finally(() => setRunning(false))
  }
  return (
    <Upload
      accept=".json,.jsonl,.ndjson"
      showUploadList={false}
      beforeUpload={(file) => {
        read(file)
        return false
      }}
    >
      <Button loading={running}>{t('category.import')}</Button>
    </Upload>
  )
}
