import { App, Button, QRCode, Space, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useT } from '../messages'

interface CodeShownProps {
  /** What a phone opens; relative to this page where it is. */
  url: string
  code: string
  /** For how long, and how often it works. */
  words: string
  children?: ReactNode
}

/** An invitation as a picture to scan, letters to type and a link to send. */
export function CodeShown({ url, code, words, children }: CodeShownProps) {
  const t = useT()
  const { message } = App.useApp()
  const whole = new URL(url, location.origin).href
  const copy = () =>
    void navigator.clipboard.writeText(whole).then(
      () => message.success(t('common.copied')),
      () => message.error(whole),
    )
  return (
    <div className="code-to-scan">
      <QRCode value={whole} size={200} bgColor="#ffffff" color="#1f1a17" />
      <code className="code-letters">{code}</code>
      <Typography.Paragraph type="secondary">{words}</Typography.Paragraph>
      <Space wrap>
        <Button type="primary" onClick={copy}>
          {t('common.copy_link')}
        </Button>
        {children}
      </Space>
    </div>
  )
}
