import { deskPages, staffRoles } from '@haoli/contract'
import { View } from '@tarojs/components'
import { JoinStaff } from '@/account/components/join-staff'
import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useRoles } from '../../api/roles'
import { deskMessages } from '../../messages/desk'
import { roleMessages } from '../../messages/roles'
import styles from './index.module.scss'
import '../../messages/errors'

const messages = { ...roleMessages, ...deskMessages }

/** What a person is to the shop besides a customer, and where staff come in with a code. */
export default function RolesPage() {
  const t = useMessages(messages)
  const roles = useRoles()
  return (
    <Screen title={t('roles.title')} className={styles.page}>
      {roles.data ? (
        <>
          <View className={styles.heading} {...aria({ role: 'heading' })}>
            {t('roles.mine')}
          </View>
          <CellGroup className={styles.roles}>
            {roles.data.length > 0 ? (
              roles.data.map(({ role, objectId }) => <Cell key={`${role} ${objectId}`} title={t(`roles.${role}`)} />)
            ) : (
              <Cell title={t('roles.none')} note={t('roles.none_words')} />
            )}
          </CellGroup>
          {roles.data.some(({ role }) => (staffRoles as readonly string[]).includes(role)) ? (
            <CellGroup className={styles.roles}>
              <Cell title={t('desk.enter')} onClick={() => openPage(`/${deskPages.decide}`)} />
            </CellGroup>
          ) : null}
          <JoinStaff />
          <CellGroup className={styles.apart}>
            <Cell title={t('roles.promote')} onClick={() => openPage(promoterPaths.join)} />
          </CellGroup>
        </>
      ) : roles.error ? (
        <ErrorView error={roles.error} onRetry={() => void roles.refetch()} />
      ) : (
        <Skeleton kind="text" count={3} />
      )}
    </Screen>
  )
}
