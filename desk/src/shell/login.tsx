import type { DeskCode, DeskMe, Session, StaffRole } from '@haoli/contract'
import { Alert, Button, Card, Space, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { call } from '@/common/api/call'
import { fetchAnswer, jsonOf } from '@/common/api/fetch-answer'
import { useMessages } from '@/common/messages'
import { refreshWith, sessionOpened } from '@/common/session/session'
import { usePreferences } from '@/common/settings/preferences'
import { CodeToScan } from './code-to-scan'
import { shellMessages } from './messages'
import { useDeskCode } from './use-desk-code'

const roles: readonly StaffRole[] = ['owner', 'operations', 'service', 'marketing', 'finance']

/** The secret of an approved code is the session's refresh token, so an answer that was lost can be asked for again. */
async function comeIn({ secret }: DeskCode): Promise<void> {
  const opened = await refreshWith(secret)
  sessionOpened({ ...opened, refreshToken: secret, personId: await whose(opened.token) })
}

async function whose(token: string): Promise<string> {
  const answer = await fetchAnswer('/v1/desk/me', { headers: { authorization: `Bearer ${token}` } })
  return (await jsonOf<DeskMe>(answer)).id
}

async function comeInAs(role: StaffRole): Promise<void> {
  const opened = await call<Session>('openDeskAs', { body: { role } })
  sessionOpened({ ...opened, personId: opened.me.id })
}

/** Whether this shop plays: its sandbox routes are there. */
function useSandbox(): boolean {
  const [is, setIs] = useState(false)
  useEffect(() => {
    void call('getSandbox')
      .then(() => setIs(true))
      .catch(() => undefined)
  }, [])
  return is
}

/** Coming in: a code that a member of staff scans. It says why one is here who was in before. */
export function Login({ why }: { why: 'ended' | 'ended_before' | 'left' | null }) {
  const t = useMessages(shellMessages)
  const asked = useDeskCode('askForDesk', (code) => void comeIn(code))
  const sandbox = useSandbox()
  const { language, set } = usePreferences()
  return (
    <main className="login">
      <Card className="login-card">
        <Typography.Title level={1}>好礼 {t('shell.welcome')}</Typography.Title>
        {why ? <Alert type="info" showIcon title={t(`shell.${why}`)} /> : null}
        <Typography.Title level={2}>{t('shell.scan')}</Typography.Title>
        <CodeToScan asked={asked} />
        <Typography.Paragraph type="secondary">{t('shell.scan_words')}</Typography.Paragraph>
        {sandbox ? (
          <fieldset className="login-sandbox">
            <legend>{t('shell.sandbox')}</legend>
            <Space wrap>
              {roles.map((role) => (
                <Button key={role} onClick={() => void comeInAs(role)}>
                  {t(`shell.${role}`)}
                </Button>
              ))}
            </Space>
          </fieldset>
        ) : null}
        <Button type="link" onClick={() => set({ language: language === 'zh' ? 'en' : 'zh' })}>
          {t('common.language')}
        </Button>
      </Card>
    </main>
  )
}
