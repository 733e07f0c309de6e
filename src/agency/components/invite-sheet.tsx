import type { InviteForAgency, MadeAgencyInvitation, MyAgency, PromoterKind } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Radio } from '@/common/ui/choice'
import { SegmentedControl } from '@/common/ui/segmented'
import { Sheet } from '@/common/ui/sheet'
import { TextField } from '@/common/ui/text-field'
import { useInvite } from '../api/members'
import { inviteMessages } from '../messages/invite'
import { MadeInvitation, SendInvitation } from './made-invitation'
import styles from './sheet.module.scss'

const kinds: readonly PromoterKind[] = ['customer', 'group_buy_leader', 'store_owner', 'offline_shop']

interface InviteSheetProps {
  agency: MyAgency
  open: boolean
  /** What was made and is shown; the page shares it. */
  made: MadeAgencyInvitation | null
  onMade: (made: MadeAgencyInvitation | null) => void
  onClose: () => void
}

/** Inviting one person: as a promoter or, by an owner, as an operator. Then the code, which is shown only here. */
export function InviteSheet({ agency, open, made, onMade, onClose }: InviteSheetProps) {
  const t = useMessages(inviteMessages)
  const showError = useShowError()
  const { mutate, isPending } = useInvite()
  const [invites, setInvites] = useState<InviteForAgency['invites']>('promoter')
  const [kind, setKind] = useState<PromoterKind>('customer')
  const [label, setLabel] = useState('')
  const make = () =>
    mutate(
      { invites, label: label.trim(), ...(invites === 'promoter' && { kind }) },
      {
        onSuccess: (invitation) => {
          setLabel('')
          onMade(invitation)
        },
        onError: showError,
      },
    )
  return (
    <Sheet
      open={open}
      title={made?.label ?? t('invite.title')}
      onClose={onClose}
      foot={
        made ? (
          <SendInvitation made={made} />
        ) : (
          <Button disabled={label.trim() === ''} loading={isPending} onClick={make}>
            {t('invite.make')}
          </Button>
        )
      }
    >
      {made ? (
        <View className={styles.body}>
          <MadeInvitation made={made} />
          <Button kind="quiet" onClick={() => onMade(null)}>
            {t('invite.another')}
          </Button>
        </View>
      ) : (
        <View className={styles.body}>
          {agency.isOwner ? (
            <SegmentedControl
              items={(['promoter', 'operator'] as const).map((key) => ({ key, label: t(`invite.${key}`) }))}
              active={invites}
              onChange={setInvites}
            />
          ) : null}
          {invites === 'promoter' ? (
            <CellGroup>
              {kinds.map((one) => (
                <Cell
                  key={one}
                  title={
                    <Radio checked={kind === one} onChange={() => setKind(one)}>
                      <View className={styles.kind}>{t(`invite.kind_${one}`)}</View>
                    </Radio>
                  }
                />
              ))}
            </CellGroup>
          ) : (
            <View className={styles.words}>{t('invite.operator_words')}</View>
          )}
          <CellGroup>
            <TextField
              label={t('invite.label')}
              value={label}
              placeholder={t('invite.label_hint')}
              maxLength={40}
              onChange={setLabel}
            />
          </CellGroup>
        </View>
      )}
    </Sheet>
  )
}
