import { ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { answerTemplateKinds } from '@haoli/contract'
import { Button, Card, Empty, Flex, Form, Input, Select, Skeleton, Typography } from 'antd'
import { useAction } from '@/common/api/queries'
import { useOpened } from '@/common/form/use-opened'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { Page } from '@/common/ui/page'
import { ProblemView } from '@/common/ui/problem'
import { type AnswerTemplate, useTemplateSetting } from '../lib/use-templates'
import { templateMessages } from '../messages'

interface Values {
  templates: AnswerTemplate[]
}

/** The words that the staff choose from when they answer. */
export default function Templates() {
  const t = useMessages(templateMessages)
  const asked = useTemplateSetting()
  return (
    <Page title={t('templates.title')}>
      <Typography.Paragraph type="secondary">{t('templates.hint')}</Typography.Paragraph>
      {asked.data ? (
        <Opened latest={asked.data.value} version={asked.data.latestVersion} />
      ) : asked.error ? (
        <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
      ) : (
        <Skeleton active />
      )}
    </Page>
  )
}

/** The words as they were when somebody began to write; others may save meanwhile. */
function Opened({ latest, version }: { latest: Values; version: number }) {
  const opened = useOpened(latest, version)
  return (
    <>
      {opened.notice}
      <Editor key={opened.version} {...opened} changed={opened.touched} setChanged={opened.setTouched} />
    </>
  )
}

interface EditorProps {
  value: Values
  basedOn: number
  changed: boolean
  setChanged: (changed: boolean) => void
}

function Editor({ value, basedOn, changed, setChanged }: EditorProps) {
  const t = useMessages(templateMessages)
  const may = useMay()
  const [form] = Form.useForm<Values>()
  const save = useAction('setAnswerTemplatesSetting', {
    done: t('templates.saved'),
    refresh: ['getSetting', 'listSettings'],
    onDone: () => setChanged(false),
  })
  const kinds = answerTemplateKinds.map((kind) => ({
    value: kind,
    label: t(kind === 'words' ? 'templates.words_kind' : `templates.${kind}`),
  }))
  const readOnly = !may('service')
  const needed = [{ required: true, whitespace: true, message: t('templates.needed') }]
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      disabled={readOnly}
      initialValues={value}
      onValuesChange={() => setChanged(true)}
      onFinish={(templates) => save.run({ body: { value: templates, basedOn } })}
    >
      <Form.List name="templates">
        {(fields, { add, remove, move }) => (
          <Flex vertical gap={12} style={{ maxWidth: 900 }}>
            {fields.length === 0 ? <Empty /> : null}
            {fields.map(({ key, name }) => (
              <Card key={key} size="small">
                <Flex gap={12} wrap align="flex-start">
                  <Form.Item name={[name, 'kind']} label={t('templates.kind')} style={{ width: 160 }}>
                    <Select options={kinds} />
                  </Form.Item>
                  <Form.Item name={[name, 'title']} label={t('templates.name')} style={{ flex: 1 }} rules={needed}>
                    <Input maxLength={30} showCount />
                  </Form.Item>
                  <Button
                    icon={<ArrowUpOutlined />}
                    aria-label={t('templates.up')}
                    disabled={readOnly || name === 0}
                    onClick={() => {
                      move(name, name - 1)
                      setChanged(true)
                    }}
                  />
                  <Button
                    icon={<DeleteOutlined />}
                    aria-label={t('common.remove')}
                    onClick={() => {
                      remove(name)
                      setChanged(true)
                    }}
                  />
                </Flex>
                <Form.Item
                  name={[name, 'words']}
                  label={t('templates.words')}
                  rules={needed}
                  style={{ marginBottom: 16 }}
                >
                  <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} showCount />
                </Form.Item>
              </Card>
            ))}
            {readOnly ? null : (
              <Flex gap={12} align="center">
                <Button onClick={() => add({ kind: 'any', title: '', words: '' })}>{t('common.add')}</Button>
                <Button type="primary" htmlType="submit" disabled={!changed} loading={save.running}>
                  {t('common.save')}
                </Button>
                {changed ? <Typography.Text type="warning">{t('templates.unsaved')}</Typography.Text> : null}
              </Flex>
            )}
          </Flex>
        )}
      </Form.List>
    </Form>
  )
}
