import type { DeskCode } from '@haoli/contract'
import { Alert, Button, QRCode, Skeleton, Typography } from 'antd'
import { useMessages } from '@/common/messages'
import { ProblemView } from '@/common/ui/problem'
import { shellMessages } from './messages'
import type { AskedCode } from './use-desk-code'

/** The code as a picture and as letters, and where it stands. */
export function CodeToScan({ asked }: { asked: AskedCode }) {
  const t = useMessages(shellMessages)
  const { code, state, error, again } = asked
  if (error) return <ProblemView error={error} onRetry={again} />
  if (!code) return <Skeleton.Node active style={{ width: 200, height: 200 }} />
  const over = state === 'refused' || state === 'expired'
  return (
    <div className="code-to-scan">
      <QRCode
        value={urlOf(code)}
        size={200}
        status={over ? 'expired' : 'active'}
        onRefresh={again}
        bgColor="#ffffff"
        color="#1f1a17"
      />
      <Typography.Text type="secondary">
        {t('shell.code')} <code className="code-letters">{code.code}</code>
      </Typography.Text>
      {over ? (
        <Alert
          type="warning"
          title={t(state === 'refused' ? 'shell.refused' : 'shell.expired')}
          action={
            <Button size="small" onClick={again}>
              {t('shell.again')}
            </Button>
          }
        />
      ) : (
        <Typography.Text type="secondary" role="status">
          {t('shell.waiting')}
        </Typography.Text>
      )}
    </div>
  )
}

const urlOf = ({ url }: DeskCode) => new URL(url, location.origin).href
