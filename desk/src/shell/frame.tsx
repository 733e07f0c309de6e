import type { DeskMe } from '@haoli/contract'
import { Button, Layout, Menu, type MenuProps, Skeleton } from 'antd'
import { Suspense, useMemo, useState } from 'react'
import { Link, Navigate, Route, Routes, useLocation } from 'react-router'
import type { ApiError } from '@/common/api/api-error'
import { useOperation } from '@/common/api/queries'
import { useT } from '@/common/messages'
import { fill } from '@/common/messages/fill'
import { type DeskPage, type Section, sections } from '@/common/section'
import { loggedOut } from '@/common/session/session'
import { useMay } from '@/common/session/use-me'
import { usePreferences } from '@/common/settings/preferences'
import { Notice, ProblemView } from '@/common/ui/problem'
import { lazyPage } from './lazy-page'
import { PageBoundary } from './page-boundary'
import { TopBar } from './top-bar'
import { useShopClock } from './use-shop-clock'

interface Place {
  section: Section
  page: DeskPage
}

const places: readonly Place[] = sections.flatMap((section) => section.pages.map((page) => ({ section, page })))
const rolesOf = ({ section, page }: Place) => page.roles ?? section.roles

/** Menu, bar and the page that the address names. */
export function Frame() {
  const t = useT()
  const asked = useOperation<DeskMe>('getDeskMe')
  const me = asked.data
  const may = useMay()
  const [narrow, setNarrow] = useState(false)
  useShopClock()
  const mine = useMemo(() => places.filter((place) => may(...rolesOf(place))), [may])
  if (!me && asked.error) return <NotStaff error={asked.error} onRetry={() => void asked.refetch()} />
  if (!me) return <Skeleton active className="frame-waiting" />
  const home = mine.find(({ page }) => !page.hidden)?.page.path
  return (
    <Layout className="frame">
      <a className="skip" href="#page">
        {t('common.skip')}
      </a>
      <Layout.Sider collapsible collapsed={narrow} onCollapse={setNarrow} width={208} breakpoint="lg" theme="light">
        <Link to="/" className="brand" aria-label={`好礼 ${t('common.desk')}`}>
          <img src="/desk/icon.svg" alt="" width={28} height={28} />
          {narrow ? null : <strong>好礼</strong>}
        </Link>
        <nav aria-label={t('common.menu')}>
          <SideMenu places={mine} />
        </nav>
      </Layout.Sider>
      <Layout>
        <TopBar me={me} />
        <Layout.Content id="page" tabIndex={-1} className="content">
          <PageBoundary>
            <Suspense fallback={<Skeleton active />}>
              <Routes>
                {home !== undefined ? <Route index element={<Navigate to={`/${home}`} replace />} /> : null}
                {places.map((place) => (
                  <Route key={place.page.path} path={`/${place.page.path}`} element={<PageAt place={place} />} />
                ))}
                <Route
                  path="*"
                  element={
                    <Notice
                      kind="missing"
                      title={<h1>{t('common.not_found')}</h1>}
                      extra={<Link to="/">{t('common.home')}</Link>}
                    />
                  }
                />
              </Routes>
            </Suspense>
          </PageBoundary>
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

/** The roles were taken back, or the shop does not answer: the way out is always there. */
function NotStaff({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const t = useT()
  return (
    <main className="frame-waiting">
      <ProblemView error={error} onRetry={onRetry} />
      <Button onClick={loggedOut}>{t('common.log_out')}</Button>
    </main>
  )
}

function PageAt({ place }: { place: Place }) {
  const t = useT()
  const may = useMay()
  if (!may(...rolesOf(place)))
    return (
      <Notice
        kind="forbidden"
        title={<h1>{t('common.not_yours')}</h1>}
        extra={<Link to="/">{t('common.home')}</Link>}
      />
    )
  const Content = lazyPage(place.page)
  return <Content />
}

/** Not the path of one of its pages. */
const groupKey = ({ name }: Section) => `section ${name}`

const iconOf = ({ icon: Icon }: Section) => <Icon />

function SideMenu({ places }: { places: readonly Place[] }) {
  const { pathname } = useLocation()
  const language = usePreferences(({ language }) => language)
  const shown = places.filter(({ page }) => !page.hidden)
  const link = ({ path, title }: DeskPage) => ({
    key: path,
    label: <Link to={`/${path}`}>{fill(title, language)}</Link>,
  })
  const items = sections.flatMap((section): NonNullable<MenuProps['items']> => {
    const pages = shown.filter((place) => place.section === section).map(({ page }) => page)
    const [only] = pages
    if (only === undefined) return []
    return pages.length === 1
      ? [{ ...link(only), icon: iconOf(section) }]
      : [
          {
            key: groupKey(section),
            icon: iconOf(section),
            label: fill(section.title, language),
            children: pages.map(link),
          },
        ]
  })
  const here = shown.map(({ page }) => page.path).find((path) => pathname === `/${path}`)
  const open = places.find(({ page }) => pathname === `/${page.path}`)?.section
  return (
    <Menu
      mode="inline"
      items={items}
      selectedKeys={here === undefined ? [] : [here]}
      defaultOpenKeys={open === undefined ? [] : [groupKey(open)]}
    />
  )
}
