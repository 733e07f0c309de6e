import type { CatalogueImport } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Upload } from 'antd'
import { useState } from 'react'
import { ApiError } from '@/common/api/api-error'
import { call } from '@/common/api/call'
import { useMessages } from '@/common/messages'
import { useErrorWords } from '@/common/messages/error-words'
import { categoryMessages } from '../category-messages'

/** The WeChat shop's own file of categories. Those that are not in it stay. */
export function ImportCategories() {
  const t = useMessages(categoryMessages)
  const { message } = App.useApp()
  const words = useErrorWords()
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
          if (error instanceof ApiError) void message.error(words(error))
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
