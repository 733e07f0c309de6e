import { UploadOutlined } from '@ant-design/icons'
import { limits, promoterLimits } from '@haoli/contract'
import { App, Button, Form, Image, Input, Upload } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useSayError } from '@/common/api/say-error'
import { whenRight } from '@/common/form/when-right'
import { useMessages } from '@/common/messages'
import { uploadPicture } from '@/common/pickers/picture-field'
import { ProductSelect } from '@/common/pickers/product-select'
import { Dialog } from '@/common/ui/dialog'
import { planMessages } from '../messages'

interface Draft {
  productId: string
  words?: string
  imageUrls?: string[]
}

/** Adds words, pictures or both to what promoters send along. */
export function NewMaterial({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useMessages(planMessages)
  const [form] = Form.useForm<Draft>()
  const add = useAction('createMaterial', {
    done: t('plans.material_added'),
    refresh: ['listMaterials'],
    onDone: onClose,
  })
  const save = ({ productId, words = '', imageUrls = [] }: Draft) => add.run({ body: { productId, words, imageUrls } })
  return (
    <Dialog
      open={open}
      title={t('plans.add_material')}
      okText={t('common.add')}
      cancelText={t('common.cancel')}
      confirmLoading={add.running}
      onCancel={onClose}
      onOk={() => whenRight(form, save)}
      destroyOnHidden
    >
      <Form<Draft> form={form} layout="vertical" requiredMark={false} preserve={false}>
        <Form.Item name="productId" label={t('plans.product')} rules={[{ required: true, message: t('plans.needed') }]}>
          <ProductSelect />
        </Form.Item>
        <Form.Item
          name="words"
          label={t('plans.material_words')}
          extra={t('plans.material_words_help')}
          dependencies={['imageUrls']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, words?: string) =>
                words?.trim() || (getFieldValue('imageUrls') ?? []).length > 0
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('plans.needed'))),
            }),
          ]}
        >
          <Input.TextArea rows={4} maxLength={promoterLimits.materialChars} showCount />
        </Form.Item>
        <Form.Item name="imageUrls" label={t('plans.pictures')} extra={t('plans.pictures_help')}>
          <Pictures />
        </Form.Item>
      </Form>
    </Dialog>
  )
}

interface PicturesProps {
  value?: string[]
  onChange?: (value: string[]) => void
}

function Pictures({ value = [], onChange }: PicturesProps) {
  const t = useMessages(planMessages)
  const { message } = App.useApp()
  const say = useSayError()
  const [running, setRunning] = useState(false)
  const upload = async (file: File) => {
    if (file.size > limits.pictureBytes) return void message.error(t('plans.pictures_help'))
    setRunning(true)
    await uploadPicture(file)
      .then((url) => onChange?.([...value, url]))
      .catch(say)
      .finally(() => setRunning(false))
  }
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' }}>
      {value.map((url) => (
        <span key={url} style={{ display: 'inline-flex', flexDirection: 'column' }}>
          <Image src={url} alt={t('plans.pictures')} width={72} height={72} style={{ objectFit: 'cover' }} />
          <Button type="link" size="small" onClick={() => onChange?.(value.filter((one) => one !== url))}>
            {t('common.remove')}
          </Button>
        </span>
      ))}
      {value.length < promoterLimits.picturesPerMaterial ? (
        <Upload
          accept="image/*"
          showUploadList={false}
          beforeUpload={(file) => {
            void upload(file)
            return false
          }}
        >
          <Button icon={<UploadOutlined />} loading={running}>
            {t('plans.upload')}
          </Button>
        </Upload>
      ) : null}
    </div>
  )
}
