import { PlusOutlined } from '@ant-design/icons'
import { limits } from '@haoli/contract'
import { Upload, type UploadFile } from 'antd'
import { useState } from 'react'
import { useSayError } from '@/common/api/say-error'
import { uploadFile } from '@/common/api/upload-file'
import { useMessages } from '@/common/messages'
import { answerMessages } from '../messages'

interface ProofFieldProps {
  value?: string[]
  onChange?: (ids: string[]) => void
  /** Nothing is sent while a picture is on its way. */
  onUploading?: (uploading: boolean) => void
}

type Shown = UploadFile<{ id: string }>

/** Pictures as proof: each is uploaded as it is chosen, and removed where it was not meant. */
export function ProofField({ onChange, onUploading }: ProofFieldProps) {
  const t = useMessages(answerMessages)
  const say = useSayError()
  const [files, setFiles] = useState<Shown[]>([])
  const most = limits.picturesPerSubject
  const take = (next: Shown[]) => {
    const kept = next.filter(({ status }) => status !== 'error').slice(0, most)
    setFiles(kept)
    onUploading?.(kept.some(({ status }) => status === 'uploading'))
    onChange?.(kept.flatMap(({ response }) => response?.id ?? []))
  }
  return (
    <Upload
      accept="image/jpeg,image/png,image/webp,image/gif"
      listType="picture-card"
      multiple
      maxCount={most}
      fileList={files}
      customRequest={({ file, onSuccess, onError }) => {
        uploadFile(file as File)
          .then((upload) => onSuccess?.(upload))
          .catch((error: unknown) => {
            say(error)
            onError?.(error as Error)
          })
      }}
      onChange={({ fileList }) => take(fileList)}
    >
      {files.length >= most ? null : (
        <button type="button" style={{ border: 0, background: 'none', color: 'inherit' }}>
          <PlusOutlined />
          <div>{t('answer.add_picture')}</div>
        </button>
      )}
    </Upload>
  )
}
