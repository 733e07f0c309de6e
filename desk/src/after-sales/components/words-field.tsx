import type { AnswerTemplateKind } from '@haoli/contract'
import { Form, Input, Select } from 'antd'
import { useMessages } from '@/common/messages'
import type { Answer } from '../lib/answers-of'
import { useTemplates } from '../lib/use-templates'
import { wordsRule } from '../lib/words-rule'
import { answerMessages } from '../messages'

/** What is said to the buyer; a template fills it, and can be changed before it is sent. */
export function WordsField({ kind, needed }: { kind: AnswerTemplateKind; needed: Answer['words'] }) {
  const t = useMessages(answerMessages)
  const form = Form.useFormInstance()
  const fitting = useTemplates().filter((one) => one.kind === kind || one.kind === 'any')
  return (
    <>
      {fitting.length === 0 ? null : (
        <Form.Item>
          <Select
            value={null}
            placeholder={t('answer.template')}
            aria-label={t('answer.template')}
            showSearch={{ optionFilterProp: 'label' }}
            options={fitting.map(({ title }, index) => ({ value: index, label: title }))}
            onChange={(index: number | null) => form.setFieldValue('words', fitting[index ?? -1]?.words ?? '')}
          />
        </Form.Item>
      )}
      <Form.Item
        name="words"
        label={t('answer.said')}
        required={needed === 'needed'}
        dependencies={['pictureIds']}
        rules={[wordsRule(needed, { needed: t('answer.said_needed'), orPictures: t('answer.said_or_shown') })]}
      >
        <Input.TextArea rows={3} maxLength={200} showCount />
      </Form.Item>
    </>
  )
}
