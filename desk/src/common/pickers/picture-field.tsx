import { UploadOutlined } from '@ant-design/icons'
import type { KeptPicture } from '@haoli/contract'
import { App, Button, Input, Upload } from 'antd'
import { useState } from 'react'
import { call } from '../api/call'
import { useSayError } from '../api/say-error'
import { uploadFile } from '../api/upload-file'
import { Labeled } from '../form/labeled'
import { type FieldProps, useSurroundings } from '../form/surroundings'
import { pointerOf } from '../form/values'
import { useMessages } from '../messages'
import { pickerMessages } from './messages'
import './pickers.css'

const mostBytes = 5_000_000

/** Uploads a picture and makes it one of the shop; answers its address, which stays. */
export async function uploadPicture(file: File): Promise<string> {
  const { id } = await uploadFile(file)
  const { url } = await call<KeptPicture>('keepPicture', { body: { uploadId: id } })
  return url
}

/** A picture by upload, or by its address. Empty is null where there may be none. */
export function PictureField({ schema, value, onChange, path }: FieldProps) {
  const t = useMessages(pickerMessages)
  const { disabled } = useSurroundings()
  const say = useSayError()
  const { message } = App.useApp()
  const [running, setRunning] = useState(false)
  const url = typeof value === 'string' ? value : ''
  const mayBeNone = schema.anyOf !== undefined
  const upload = async (file: File) => {
    if (!file.type.startsWith('image/') || file.size > mostBytes) return void message.error(t('picker.not_a_picture'))
    setRunning(true)
    await uploadPicture(file)
      .then(onChange, say)
      .finally(() => setRunning(false))
  }
  return (
    <Labeled path={path} schema={schema} wide>
      <div className="picker-picture">
        {url ? <img src={url} alt="" /> : null}
        <Upload
          accept="image/*"
          showUploadList={false}
          disabled={disabled}
          beforeUpload={(file) => {
            void upload(file)
            return false
          }}
        >
          <Button icon={<UploadOutlined />} loading={running} disabled={disabled}>
            {t(url ? 'picker.replace' : 'picker.upload')}
          </Button>
        </Upload>
        <Input
          id={pointerOf(path)}
          value={url}
          disabled={disabled}
          placeholder={t('picker.address')}
          aria-label={t('picker.address')}
          onChange={({ target }) => onChange(target.value === '' && mayBeNone ? null : target.value)}
          style={{ width: 320 }}
        />
        {url && mayBeNone ? (
          <Button type="link" size="small" disabled={disabled} onClick={() => onChange(null)}>
            {t('picker.no_picture')}
          </Button>
        ) : null}
      </div>
    </Labeled>
  )
}
