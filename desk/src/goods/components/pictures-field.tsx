import { UploadOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import { useRef, useState } from 'react'
import { useSayError } from '@/common/api/say-error'
import { SortableList } from '@/common/form/sortable'
import { moved } from '@/common/form/values'
import { useMessages } from '@/common/messages'
import { uploadPicture } from '@/common/pickers/picture-field'
import { formMessages } from '../form-messages'

interface PicturesFieldProps {
  value?: string[]
  onChange?: (urls: string[]) => void
  most: number
}

/** Pictures by upload, in an order that is changed by dragging or by the keyboard. The first one is what lists show. */
export function PicturesField({ value = [], onChange, most }: PicturesFieldProps) {
  const t = useMessages(formMessages)
  const say = useSayError()
  const [running, setRunning] = useState(0)
  // Several files are sent at once: each adds to what the others have added.
  const urls = useRef(value)
  urls.current = value
  const add = async (file: File) => {
    setRunning((count) => count + 1)
    await uploadPicture(file)
      .then(
        (url) => {
          urls.current = [...urls.current, url].slice(0, most)
          onChange?.(urls.current)
        },
        (error: unknown) => say(error, file.name),
      )
      .finally(() => setRunning((count) => count - 1))
  }
  return (
    <div className="goods-pictures">
      <SortableList keys={value} onMove={(from, to) => onChange?.(moved(value, from, to))}>
        {(url, index, handle) => (
          <div className="goods-picture">
            {handle}
            <img src={url} alt={t('form.picture', { n: index + 1 })} />
            <span className="goods-faint">{index === 0 ? t('form.first') : null}</span>
            <Button
              size="small"
              type="link"
              danger
              aria-label={t('form.remove_picture', { n: index + 1 })}
              onClick={() => onChange?.(value.filter((other) => other !== url))}
            >
              {t('common.remove')}
            </Button>
          </div>
        )}
      </SortableList>
      {value.length < most ? (
        <Upload
          accept="image/*"
          multiple
          showUploadList={false}
          beforeUpload={(file) => {
            void add(file)
            return false
          }}
        >
          <Button icon={<UploadOutlined />} loading={running > 0}>
            {t('form.upload')}
          </Button>
        </Upload>
      ) : null}
    </div>
  )
}
