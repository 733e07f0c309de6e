import { BulbOutlined, LogoutOutlined, TranslationOutlined } from '@ant-design/icons'
import type { DeskMe } from '@haoli/contract'
import { Button, Layout, Tag, Tooltip } from 'antd'
import { Suspense } from 'react'
import { call } from '@/common/api/call'
import { useMessages } from '@/common/messages'
import { sections } from '@/common/section'
import { loggedOut } from '@/common/session/session'
import { useMay } from '@/common/session/use-me'
import { usePreferences } from '@/common/settings/preferences'
import { lazyPage } from './lazy-page'
import { shellMessages } from './messages'

const logOut = () =>
  void call('deleteCurrentSession')
    .catch(() => undefined)
    .then(loggedOut)

/** Who is here, what sections show at the top, language, dark mode and the way out. */
export function TopBar({ me }: { me: DeskMe }) {
  const t = useMessages(shellMessages)
  const may = useMay()
  const { language, dark, set } = usePreferences()
  const parts = sections.filter(({ header, roles }) => header && may(...roles))
  return (
    <Layout.Header className="top-bar">
      <div className="top-bar-parts">
        {parts.map(({ name, header }) => {
          const Part = lazyPage({ load: header as NonNullable<typeof header> })
          return (
            <Suspense key={name} fallback={null}>
              <Part />
            </Suspense>
          )
        })}
      </div>
      <Tooltip title={me.roles.map((role) => t(`shell.${role}`)).join(' · ')}>
        <span className="who">
          {me.nickname} <Tag>{t(`shell.${me.roles[0] ?? 'service'}`)}</Tag>
        </span>
      </Tooltip>
      <Button
        type="text"
        icon={<TranslationOutlined />}
        onClick={() => set({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {t('common.language')}
      </Button>
      <Button type="text" icon={<BulbOutlined />} aria-pressed={dark} onClick={() => set({ dark: !dark })}>
        {t(dark ? 'common.light' : 'common.dark')}
      </Button>
      <Button type="text" icon={<LogoutOutlined />} onClick={logOut}>
        {t('common.log_out')}
      </Button>
    </Layout.Header>
  )
}
